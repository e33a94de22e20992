package lv.saiknes.partners;

/**
 * The figures of the model, each with what it stands for. They are round, and fixed on
 * the judged ideas for tuning; docs/partner-evaluation.md tells how.
 */
enum Factor {

	/** What roles in plans count. */
	PLANS(0.34),

	/** What being named in passages counts. */
	NAMING(0.16),

	/** What was done counts. */
	RECORD(0.34),

	/** What joins a candidate to the asker counts, at the usual novelty. */
	COOPERATION(0.07),

	/** What new partners bring counts, at novelty 1. */
	COMPLEMENT(0.2),

	/** Being where partners are wanted counts. */
	GEOGRAPHY(0.05),

	/**
	 * How closely an implementer of a measure belongs to it; a partner is named for it.
	 */
	IMPLEMENTER(0.67),

	/** The same of a body named as a partner. */
	PARTNER(1),

	/** A role that a rule passes on from a group. */
	THROUGH_GROUP(0.07),

	/** A role of the network to which a place abroad belongs. */
	THROUGH_NETWORK(0.05),

	/** What is lost by being named in all measures. */
	BREADTH(0.4),

	/** Votes of plans that are worth one half. */
	HALF(0.67),

	/** Votes of projects and partnerships that are worth one half. */
	HALF_OF_WORK(2),

	/** Being named by a measure, beside being named by a task. */
	NAMED_BY_MEASURE(0.3),

	/** A place is often named for where things are, not for who does them. */
	PLACE_NAMED(0.5),

	/** Being named by a project or partnership. */
	NAMED_BY_WORK(0.5),

	/** Work without the asker. */
	ALONE(0.2),

	/**
	 * Where nobody is said to ask, the work that fits best stands out: its likenesses are
	 * taken to this power.
	 */
	SHARPNESS_OF_WORK(1.5),

	/** Work with the body in whose place the asker is. */
	NEAR(0.5),

	/** What arose from a partnership or network, beside the thing itself. */
	AROSE(0.5),

	/** Being in a network with the asker. */
	IN_NETWORK(0.3),

	/** Being a network of the asker's. */
	NETWORK(0.5),

	/** What the body in whose place the asker is has of cooperation. */
	HOST(0.5),

	/** Being named a partner in the asker's own measure, or naming it in one's own. */
	NAMED_PARTNER(0.5),

	/** A task of its own for a place that is like what is asked. */
	OWN_TASKS(0.5),

	/** How much of the votes of plans rests on the profile. */
	PROFILE(0.8),

	/** How soon a profile is as good as can be. */
	PROFILE_RISE(3),

	/** What a part through a group counts in a profile. */
	IN_PROFILE_THROUGH_GROUP(0.1),

	/** How many bodies a measure names as a rule. */
	USUALLY_NAMED(15),

	/** How much more or fewer bodies named tell. */
	SPLIT(0.3),

	/** What few bodies named may add. */
	MOST_FOR_FEW(1.2),

	/** How much themes count beside words. */
	THEMES(0.6),

	/** A theme has at least this share of the best one's score. */
	LEAST_THEME(0.6),

	/** What a broader theme counts. */
	BROADER(0.5),

	/** A word stands for a theme that has it with this share of its best score. */
	THEME_OF_WORD(0.5),

	/**
	 * What is left of likeness where something has nothing of an idea but that it is
	 * across a border, or in a country.
	 */
	CONDITION_ALONE(0.5),

	/**
	 * Where nobody is said to ask, a measure that is less than this what is asked counts
	 * as much less as it is less of it, if it is about less of it than
	 * {@link #MOST_OF_IT}.
	 */
	LITTLE(0.2),

	/** How much of what is asked a measure is about that is about most of it. */
	MOST_OF_IT(0.75),

	/** How much being across a border counts as a theme. */
	OF_BORDERS(0.5),

	/** How much each further task of a measure counts, as a share of the one before. */
	NEXT_TASK(0.4),

	/** How much a measure's own words count beside its tasks. */
	OWN_WORDS(0.5),

	/** A measure of the asker's own, or in which it is named. */
	ASKERS_OWN(1.2),

	/** A measure of another place. */
	OF_ANOTHER_PLACE(0.1),

	/** The best measure stands out: relevances are taken to this power. */
	SHARPNESS(3),

	/** The same for what a place wants itself. */
	SHARPNESS_OF_PLACES(2),

	/** What a class of bodies keeps: it is nobody to call. */
	CLASS_OF_BODIES(0.2),

	/** What a body at home keeps where partners abroad are meant. */
	HOME_THOUGH_ABROAD_IS_MEANT(0.4),

	/** What a body abroad keeps where none is meant. */
	ABROAD_THOUGH_HOME_IS_MEANT(0.25),

	/** The same for who has done the like with the asker. */
	PROVEN_ABROAD(0.5),

	/** What joins bodies across borders is for work across borders. */
	NETWORK_THOUGH_HOME_IS_MEANT(0.5),

	/** What a body keeps in another country than those meant. */
	IN_ANOTHER_COUNTRY(0.5),

	/** A place at home that no plan names for anything. */
	FAR(0.3),

	/**
	 * What a body that serves its own place alone keeps where the asker is in another.
	 */
	OTHER_TERRITORY(0.5),

	/** What a place a hundred kilometres away or more loses. */
	FARNESS(0.15),

	/**
	 * Having adopted or prepared a plan, or managing money, that is like the question.
	 */
	KEEPER(0.6),

	/** What a measure of the themes of those given counts, lest nobody be found by it. */
	WIDENED(0.03);

	private final double usual;

	Factor(double usual) {
		this.usual = usual;
	}

	double usual() {
		return this.usual;
	}

}
