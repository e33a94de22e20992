package lv.saiknes.house;

import java.util.List;
import java.util.Locale;

/**
 * What people come for, with the pages that serve it: a group of the navigation. Its
 * words are the messages {@code way.NAME} and {@code way.NAME.PLACE}.
 *
 * @param name name of its words
 * @param places its pages, the first one first
 */
public record Way(String name, List<Place> places) {

	/** A page joins the navigation with a line here and its two messages. */
	static final List<Way> ALL = List.of(
			new Way("partner",
					List.of(new Place("idea", "partners", "/partners"), new Place("compare", "compare", "/compare"))),
			new Way("connection",
					List.of(new Place("two", "trace", "/trace"), new Place("several", "connect", "/connect"),
							new Place("all", "matrix", "/matrix"))),
			new Way("plan",
					List.of(new Place("tree", "plans", "/plans"),
							new Place("documents", "documents", "/documents"))),
			new Way("explore",
					List.of(new Place("graph", "graph", "/graph"), new Place("map", "map", "/map"),
							new Place("stories", "stories", "/stories"))),
			new Way("data",
					List.of(new Place("questions", "questions", "/questions"), new Place("about", "data", "/data"),
							new Place("export", "export", "/data", "export"), new Place("match", "match", "/match"),
							new Place("playground", "playground", "/graphiql"))));

	public Way {
		places = List.copyOf(places);
	}

	/** Whether a page that calls itself so is one of these. */
	public boolean leadsTo(String view) {
		return this.places.stream().anyMatch((place) -> place.view().equals(view));
	}

	/**
	 * A page of the navigation.
	 *
	 * @param name name of its words
	 * @param view how the page calls itself when it asks for its header
	 * @param path its address
	 * @param part where on the page; empty for its beginning
	 */
	public record Place(String name, String view, String path, String part) {

		Place(String name, String view, String path) {
			this(name, view, path, "");
		}

		/** Its address in a language. */
		public String in(Locale locale) {
			return House.inLanguage(this.path, locale) + (this.part.isEmpty() ? "" : "#" + this.part);
		}

	}

}
