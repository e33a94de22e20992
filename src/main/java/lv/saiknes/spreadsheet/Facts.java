package lv.saiknes.spreadsheet;

/** Where what an import finds goes to, in the order of the rows. */
interface Facts {

	/** A node as a line of seed data. */
	void node(String line);

	/** A relation as a line of seed data. */
	void relation(String line);

	/** A row as a line of the source's text. */
	void text(int row, String line);

	/** Nothing is kept. */
	Facts NOWHERE = new Facts() {

		@Override
		public void node(String line) {
		}

		@Override
		public void relation(String line) {
		}

		@Override
		public void text(int row, String line) {
		}

	};

}
