/**
 * Words that stand everywhere, without accents: articles, pronouns, forms of essere, avere, fare and stare, and what a
 * question is asked with. They are neither indexed nor looked for, unless one is an acronym.
 */
const WORDS = `
ad al allo ai agli all agl alla alle con col coi da dal dallo dai dagli dall dagl dalla dalle di del dello dei degli dell
degl della delle in nel nello nei negli nell negl nella nelle su sul sullo sui sugli sull sugl sulla sulle per tra fra
contro io tu lui lei noi voi loro mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro
vostra vostri vostre mi ti ci vi lo la li le gli gl ne il un uno una ma ed se perche anche come dov dove che chi cui non
piu quale quali qual quanto quanti quanta quante quello quelli quella quelle quel quei quegli quell questo questi questa
queste quest codest codesto si no tutto tutti tutta tutte tutt a c e i l o d s t m v n ho hai ha abbiamo avete hanno abbia
abbiate abbiano avro avrai avra avremo avrete avranno avrei avresti avrebbe avremmo avreste avrebbero avevo avevi aveva
avevamo avevate avevano ebbi avesti ebbe avemmo aveste ebbero avessi avesse avessimo avessero avendo avuto avuta avuti
avute avere sono sei siamo siete sia siate siano saro sarai sara saremo sarete saranno sarei saresti sarebbe saremmo
sareste sarebbero ero eri era eravamo eravate erano fui fosti fu fummo foste furono fossi fosse fossimo fossero essendo
essere faccio fai fa facciamo fanno faccia facciate facciano faro farai fara faremo farete faranno farei faresti
farebbe faremmo fareste farebbero facevo facevi faceva facevamo facevate facevano feci facesti fece facemmo faceste
fecero facessi facesse facessimo facessero facendo fare sto stai sta stiamo stanno stia stiate stiano staro starai stara
staremo starete staranno starei staresti starebbe staremmo stareste starebbero stavo stavi stava stavamo stavate stavano
stetti stesti stette stemmo steste stettero stessi stesse stessimo stessero stando o od eppure quindi cosi quando
cosa cos cose dunque infatti oppure ancora poi gia sempre molto
serve servono servire devo deve devi dobbiamo dovete devono dovere posso puo puoi possiamo potete possono potere vuole
vuol vogliono voglio dire succede succedere significa bisogna occorre occorrono qualcuno qualcun qualche alcuni alcune
alcun nessun ogni ognun anch senz sant grand com mezz ciascun pover buon dev
`;

const STOP_WORDS = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/** `word` is folded: lower case without accents. */
export const isStopWord = (word: string) => STOP_WORDS.has(word);
