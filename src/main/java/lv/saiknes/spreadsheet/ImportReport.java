package lv.saiknes.spreadsheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What an import does, or would do. Of each sort of finding the rows are kept as bits and
 * a few words as they were said; everything is told to a listener, one finding at a time.
 */
public final class ImportReport {

	private static final int MOST_EXAMPLES = 3;

	private final Map<What, Long> counts = new TreeMap<>();

	private final Map<String, Finding> findings = new TreeMap<>();

	private final @Nullable Consumer<String> listener;

	/**
	 * An empty report.
	 * @param listener is told each finding as a line: row, code and words between tabs
	 */
	public ImportReport(@Nullable Consumer<String> listener) {
		this.listener = listener;
	}

	/** What is counted. */
	public enum What {

		/** Rows with something in them, without the heading. */
		ROWS,

		/** Rows of which facts were made. */
		USED,

		/** Rows that the mapping leaves out. */
		LEFT_OUT,

		/** Rows that are refused. */
		REFUSED,

		/** Nodes that are new. */
		NEW_NODES,

		/** Nodes that there were: the row is joined to them. */
		JOINED_NODES,

		/** Nodes that an earlier row told of. */
		REPEATED_NODES,

		/** Nodes that may be one that there is: for a person to decide. */
		DOUBTFUL_NODES,

		/** Relations. */
		RELATIONS,

		/** Facts that the import before did not have. */
		ADDED,

		/** Facts that it had otherwise. */
		CHANGED,

		/** Facts that it had and that are gone. */
		GONE

	}

	void count(What what) {
		add(what, 1);
	}

	void add(What what, long number) {
		this.counts.merge(what, number, Long::sum);
	}

	/** How many there are. */
	public long get(What what) {
		return this.counts.getOrDefault(what, 0L);
	}

	void find(int row, String code, String words) {
		Finding finding = this.findings.computeIfAbsent(code, (key) -> new Finding(new BitSet(), new ArrayList<>()));
		finding.rows().set(row);
		if (finding.examples().size() < MOST_EXAMPLES) {
			finding.examples().add("row " + row + ": " + words);
		}
		if (this.listener != null) {
			this.listener.accept(row + "\t" + code + "\t" + words.replace('\t', ' '));
		}
	}

	/**
	 * What was found in words: for each code the number of rows, the rows and examples.
	 * @param most so many ranges of rows at most
	 */
	public List<String> describe(int most) {
		List<String> lines = new ArrayList<>();
		this.findings.forEach((code, finding) -> {
			lines.add("%s: %,d rows: %s".formatted(code, finding.rows().cardinality(), ranges(finding.rows(), most)));
			finding.examples().forEach((one) -> lines.add("    " + one));
		});
		return lines;
	}

	private static String ranges(BitSet rows, int most) {
		List<String> ranges = new ArrayList<>();
		for (int first = rows.nextSetBit(0); first >= 0;) {
			int last = rows.nextClearBit(first) - 1;
			if (ranges.size() == most) {
				ranges.add("… (all in the report: --report FILE)");
				break;
			}
			ranges.add((first == last) ? String.valueOf(first) : first + "-" + last);
			first = rows.nextSetBit(last + 1);
		}
		return String.join(", ", ranges);
	}

	private record Finding(BitSet rows, List<String> examples) {
	}

}
