package lv.saiknes.time;

/** How far the sources settle that something holds at a date. */
public enum Certainty {

	/** They say so: the date lies within what they tell of. */
	CERTAIN,

	/** They leave it open or only foretell it. */
	POSSIBLE

}
