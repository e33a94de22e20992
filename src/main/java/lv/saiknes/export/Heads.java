package lv.saiknes.export;

import lv.saiknes.model.Language;

/** What tables, their columns and what is said of the whole are called. */
public interface Heads {

	/** The names that the API uses. */
	Heads OF_THE_API = new Heads() {

		@Override
		public Language language() {
			return Language.EN;
		}

		@Override
		public String column(String name) {
			return name;
		}

		@Override
		public String sheet(String name) {
			return name;
		}

		@Override
		public String about(String name) {
			return name;
		}

	};

	/** The language in which they are. */
	Language language();

	/** The heading of a column, by the name that the API has for it. */
	String column(String name);

	/** The name of a table's sheet in a workbook, of at most 31 letters. */
	String sheet(String name);

	/** What something that is said of the whole is called, such as its version. */
	String about(String name);

}
