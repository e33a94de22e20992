package lv.saiknes.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the house says of the dataset that it holds: whose region it is, how its pages
 * begin, which questions and stories they offer. Data like the rest, so that the program
 * knows no region.
 *
 * @param title title of the dataset, by which it is cited
 * @param start how the start page begins
 * @param map what the map shows, in a sentence or two
 * @param about what the page about the data says of this data
 * @param regions the regions whose plans these are; the first one owns the house
 * @param firstPlan the plan that is shown where none is asked for
 * @param crossBorder what tells that a question is about work across a border
 * @param exampleQueries folder of the program that holds example queries on this data;
 * absent where there are none
 * @param stories the guided tours, in the order in which they are offered
 * @param words rings of words that people use for one another
 */
public record Manifest(Text title, Start start, Text map, About about, List<Region> regions, String firstPlan,
		CrossBorder crossBorder, @Nullable String exampleQueries, List<Story> stories, List<WordRing> words) {

	/** Of a graph without a house: no region, no questions, no stories. */
	public static final Manifest NONE = none();

	public Manifest {
		regions = List.copyOf(regions);
		stories = List.copyOf(stories);
		// A store that an earlier version wrote has none.
		words = (words != null) ? List.copyOf(words) : List.of();
	}

	private static Manifest none() {
		String dash = "–";
		Text nothing = new Text(dash, dash);
		return new Manifest(nothing, new Start(nothing, nothing, null, List.of()), nothing,
				new About(nothing, nothing, List.of()), List.of(), "", CrossBorder.NONE, null, List.of(), List.of());
	}

	/**
	 * This house with another's region in it: title, pages and first plan stay, regions,
	 * stories, words and what tells of borders are joined.
	 */
	public Manifest with(Manifest other) {
		return new Manifest(this.title, this.start, this.map, this.about, joined(this.regions, other.regions),
				this.firstPlan,
				new CrossBorder(joined(this.crossBorder.instruments, other.crossBorder.instruments),
						joined(this.crossBorder.themes, other.crossBorder.themes),
						joined(this.crossBorder.notices, other.crossBorder.notices)),
				this.exampleQueries, joined(this.stories, other.stories), joined(this.words, other.words));
	}

	private static <T> List<T> joined(List<T> one, List<T> other) {
		return Stream.concat(one.stream(), other.stream()).distinct().toList();
	}

	/** The countries from which the plans speak of others as foreign. */
	public Set<String> homeCountries() {
		Set<String> countries = new LinkedHashSet<>();
		this.regions.forEach((region) -> countries.add(region.country()));
		return countries;
	}

	/** The ids of the regions. */
	public List<String> regionIds() {
		return this.regions.stream().map(Region::id).toList();
	}

	/** The story with this id, if there is one. */
	public Optional<Story> findStory(String id) {
		return this.stories.stream().filter((story) -> story.id().equals(id)).findFirst();
	}

	/**
	 * Words that people use for one another when they speak of a subject.
	 *
	 * @param lv Latvian words
	 * @param en English words
	 */
	public record WordRing(List<String> lv, List<String> en) {

		public WordRing {
			lv = List.copyOf(lv);
			en = List.copyOf(en);
		}

	}

	/**
	 * How the start page begins.
	 *
	 * @param heading its heading
	 * @param lead what the house is, in a sentence or two
	 * @param centre id of the place whose ties it shows as a picture; absent where it
	 * shows none
	 * @param questions questions that people come with
	 */
	public record Start(Text heading, Text lead, @Nullable String centre, List<Question> questions) {

		public Start {
			questions = List.copyOf(questions);
		}

	}

	/**
	 * A question that people come with.
	 *
	 * @param address address within the house that answers it, by the language of the
	 * reader: where it carries words of the reader's own, they are of that language
	 * @param text its words
	 * @param answer how it is answered in a sentence; absent where it is only asked
	 */
	public record Question(Text address, Text text, @Nullable Answer answer) {
	}

	/**
	 * How a question is answered in a sentence.
	 *
	 * @param query what is asked of the API
	 * @param says the sentence, with paths into the answer in braces
	 */
	public record Answer(String query, Text says) {
	}

	/**
	 * What the page about the data says of this data.
	 *
	 * @param lead what the data is
	 * @param reading how the sources were read
	 * @param limits what this data cannot tell
	 */
	public record About(Text lead, Text reading, List<Text> limits) {

		public About {
			limits = List.copyOf(limits);
		}

	}

	/**
	 * A region whose plans are in the data.
	 *
	 * @param id id of its node
	 * @param country the country from which its plans speak of others as foreign
	 * @param view how the address of the map calls it
	 * @param name its short name
	 * @param municipality what a municipality of it is called
	 * @param examples ideas to try the search for partners with
	 */
	public record Region(String id, String country, String view, Text name, Text municipality,
			List<IdeaExample> examples) {

		public Region {
			examples = List.copyOf(examples);
		}

	}

	/**
	 * An idea to try the search for partners with.
	 *
	 * @param actor id of who has it
	 * @param idea what for, in plain words
	 */
	public record IdeaExample(String actor, Text idea) {
	}

	/**
	 * What tells that a question is about work across a border.
	 *
	 * @param instruments instruments for such work, with all that are narrower
	 * @param themes themes of such work
	 * @param notices what has to be known of work with some countries
	 */
	public record CrossBorder(List<String> instruments, List<String> themes, List<Notice> notices) {

		/** Nothing tells of borders. */
		public static final CrossBorder NONE = new CrossBorder(List.of(), List.of(), List.of());

		public CrossBorder {
			instruments = List.copyOf(instruments);
			themes = List.copyOf(themes);
			notices = List.copyOf(notices);
		}

	}

	/**
	 * What whoever looks for partners in some countries has to know, though no source
	 * says it: an editor's, told as such.
	 *
	 * @param countries ids of the countries
	 * @param text what it is
	 * @param reason on what it rests
	 */
	public record Notice(List<String> countries, Text text, Text reason) {

		public Notice {
			countries = List.copyOf(countries);
		}

	}

}
