interface Props {
  title: string;
  people: readonly { candidateId: string; name: string; unit: string; reason?: string | null }[];
}

/** Persons in order under a heading, each with the reason that was given for him. */
export function People({ title, people }: Props) {
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {people.map(({ candidateId, name, unit, reason }) => (
          <li key={candidateId}>
            {name}（{unit}） {reason && <span className="fine">{reason}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
