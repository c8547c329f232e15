const STARS = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  return { x: 405 + 180 * Math.sin(angle), y: 270 - 180 * Math.cos(angle) };
});

/** One star of five points, upright, radius 30 around 0,0. */
const STAR = Array.from({ length: 10 }, (_, point) => {
  const radius = point % 2 === 0 ? 30 : 11.46;
  const angle = (point * Math.PI) / 5;
  return `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;
}).join(' ');

/** The European emblem in its own proportions (2:3) and colours: reflex blue with twelve yellow stars. */
export function EuEmblem() {
  return (
    <svg viewBox="0 0 810 540" role="img" aria-label="Emblema dell’Unione europea">
      <rect width="810" height="540" fill="#039" />
      {STARS.map(({ x, y }) => (
        <polygon
          key={`${x},${y}`}
          points={STAR}
          fill="#fc0"
          transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
        />
      ))}
    </svg>
  );
}
