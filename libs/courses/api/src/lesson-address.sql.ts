/**
 * The lesson of a programme that an address means, withdrawn ones included, as a scalar subquery: the key first; then the lesson
 * that has the code in the course today; then the one that had it last. Both arguments are SQL.
 */
export const lessonAt = (programmeId: string, address: string): string => `(
  select named.id
    from lesson named
    left join lesson_address had on had.lesson_id = named.id and had.code = ${address}
   where named.programme_id = ${programmeId}
     and (named.key = ${address} or named.code = ${address} or had.code is not null)
   order by named.key = ${address} desc, (named.code = ${address} and named.withdrawn_at is null) desc,
            had.until desc nulls first
   limit 1)`;
