package lv.saiknes.trace;

/**
 * What the parts of a score weigh. The figures were chosen on the half of the judged
 * pairs that is for tuning; docs/trace-evaluation.md reports the other half.
 *
 * @param damping exponent of the degrees; ½ as in Himmelstein and others (2023)
 * @param length factor of each relation of a path, for the longer way says less
 * @param curated trust in a path that rests on an editor's judgement somewhere
 * @param rosterShare from which share of those it could join a node counts as a roster
 * @param rosterSlope how fast its worth falls beyond that share
 * @param sibling factor of going up to a whole and down again to another of its parts
 * @param loose factor of a relation that says little by itself
 * @param detour factor of each pair of nodes on the path that a closer relation joins
 * directly
 * @param content exponent of the likeness of what a path leads through to the plan's part
 * at its end
 * @param over factor of a path that leads over what has ended
 */
record Weights(double damping, double length, double curated, double rosterShare, double rosterSlope, double sibling,
		double loose, double detour, double content, double over) {

	static final Weights TUNED = new Weights(0.5, 0.5, 0.8, 0.25, 0.5, 0.3, 0.2, 0.5, 0.5, 0.7);

}
