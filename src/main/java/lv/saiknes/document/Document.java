package lv.saiknes.document;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import lv.saiknes.model.Source;

/**
 * A document and what is drawn from it.
 *
 * @param source the document
 * @param passages its cited passages, by first and then by last line
 */
public record Document(Source source, List<Passage> passages) {

	public Document {
		passages = List.copyOf(passages);
	}

	/** The last line of which the data knows. */
	public int lastLine() {
		int cited = this.passages.stream().mapToInt((passage) -> passage.citation().lastLine()).max().orElse(0);
		return Math.max(cited, this.source.marked().stream().mapToInt(Source.Marked::lastLine).max().orElse(0));
	}

	/** How many facts rest on it; one that rests on two passages counts once. */
	public int facts() {
		return (int) this.passages.stream().flatMap((passage) -> passage.relations().stream()).distinct().count()
				+ (int) this.passages.stream().flatMap((passage) -> passage.claims().stream()).distinct().count();
	}

	/** Why a line needs no fact; empty where it is not marked so. */
	Optional<String> findMark(int line) {
		return this.source.marked()
			.stream()
			.filter((lines) -> lines.firstLine() <= line && line <= lines.lastLine())
			.map(Source.Marked::reason)
			.findFirst();
	}

	/** The lines that some fact cites. */
	BitSet cited() {
		BitSet cited = new BitSet();
		this.passages
			.forEach((passage) -> cited.set(passage.citation().firstLine(), passage.citation().lastLine() + 1));
		return cited;
	}

}
