package lv.saiknes.query;

import java.util.List;

import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A {@link Source} as it lies in the database.
 *
 * @param personalSpans line, first and last offset of each, as {@code 12:3-20}
 * @param exhaustive what it tells in full, each as one value
 * @param pages first line of each page, absent where there are none
 * @param marked lines that need no fact, as {@code 12-20:reason}; absent where there are
 * none
 * @param coverage lines of text, cited ones, marked ones; absent where not counted
 */
@Node("Source")
record SourceNode(@Id String id, String titleLv, String titleEn, String publisherLv, String publisherEn, String date,
		@Nullable String url, List<String> personalSpans, @Nullable List<Integer> coverage,
		@Nullable List<String> exhaustive, @Nullable List<Integer> pages, @Nullable List<String> marked) {

	Source toSource() {
		List<Source.PersonalSpan> spans = this.personalSpans.stream().map((span) -> {
			String[] parts = span.split("[:-]");
			return new Source.PersonalSpan(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
					Integer.parseInt(parts[2]));
		}).toList();
		Source.Coverage counted = (this.coverage == null || this.coverage.isEmpty()) ? null
				: new Source.Coverage(this.coverage.get(0), this.coverage.get(1), this.coverage.get(2));
		return new Source(this.id, new Text(this.titleLv, this.titleEn), new Text(this.publisherLv, this.publisherEn),
				this.date, this.url, spans, counted,
				(this.exhaustive == null) ? List.of() : this.exhaustive.stream().map(Rows::exhaustive).toList(),
				(this.pages == null) ? List.of() : this.pages,
				(this.marked == null) ? List.of() : this.marked.stream().map(SourceNode::marked).toList());
	}

	private static Source.Marked marked(String stored) {
		String[] parts = stored.split("[-:]", 3);
		return new Source.Marked(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
	}

}
