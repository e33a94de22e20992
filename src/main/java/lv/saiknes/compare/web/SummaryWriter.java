package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.compare.web.ComparePageController.AspectTable;
import lv.saiknes.compare.web.ComparePageController.Cell;
import lv.saiknes.compare.web.ComparePageController.Finding;
import lv.saiknes.compare.web.ComparePageController.Row;
import lv.saiknes.compare.web.ComparePageController.Standing;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.Printed;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison comes to: by name what is shared and what tells the compared apart,
 * and in counts by respect what is shared, what each has alone and what is told of it
 * alone.
 *
 * @param sentences tells the names
 * @param ties how many relations a node has, by its id: what few have to do with tells
 * most
 * @param language the language of the page
 */
record SummaryWriter(SentenceWriter sentences, ToIntFunction<String> ties, Language language) {

	/** So many are named of each. */
	private static final int NAMED = 3;

	/**
	 * What is shared, in a sentence: by name that with which the fewest others have to
	 * do, of each respect one before a second of any, and how many more there are. What
	 * all have goes before what several have.
	 */
	String shared(List<Finding> findings, List<Vertex> nodes) {
		Comparator<Row> telling = Comparator
			.comparingInt((Row row) -> -(int) row.held().stream().filter(Cell::yes).count())
			.thenComparingInt(this::others);
		List<Row> best = inTurn(shared(findings).map((aspect) -> sorted(aspect.rows().stream(), telling)), telling)
			.toList();
		return shared(best.isEmpty() ? null : named(best), nodes).in(this.language);
	}

	/**
	 * How many have to do with a thing: money of which one measure speaks is that of all
	 * who may carry the measure out.
	 */
	private int others(Row row) {
		return Stream.concat(Stream.of(row.thing()), row.through().stream()).mapToInt(this.ties).max().orElseThrow();
	}

	private static Stream<AspectTable> shared(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.kind() == Standing.SHARED)
			.flatMap((finding) -> finding.aspects().stream());
	}

	private static List<Row> sorted(Stream<Row> rows, Comparator<Row> order) {
		return rows.sorted(order).toList();
	}

	/** One of each list, the best list first, then another of each. */
	private static Stream<Row> inTurn(Stream<List<Row>> lists, Comparator<Row> order) {
		return inTurn(lists.filter((rows) -> !rows.isEmpty())
			.sorted(Comparator.comparing((List<Row> rows) -> rows.getFirst(), order))
			.toList());
	}

	private static Stream<Row> inTurn(List<List<Row>> lists) {
		return IntStream.range(0, lists.stream().mapToInt(List::size).max().orElse(0))
			.boxed()
			.flatMap((turn) -> lists.stream().filter((rows) -> rows.size() > turn).map((rows) -> rows.get(turn)));
	}

	/**
	 * The first by name, and how many more; what stands in two respects is named once.
	 */
	private Object named(List<Row> rows) {
		Map<String, String> things = new LinkedHashMap<>();
		rows.forEach((row) -> things.putIfAbsent(row.thing(), title(row)));
		List<String> titles = List.copyOf(things.values());
		int shown = Words.named(titles.size(), NAMED);
		String named = String.join(", ", titles.subList(0, shown));
		return (titles.size() == shown) ? named
				: Words.text("compare.told.first.more", named, Printed.of(titles.size() - shown, this.language));
	}

	/**
	 * In how many things of each respect that is so, a sentence for each of the compared.
	 */
	List<String> counts(Finding finding, List<Vertex> nodes) {
		List<Text> told = new ArrayList<>();
		if (finding.kind() == Standing.SHARED) {
			String counts = counts(finding, (row) -> true);
			if (counts != null) {
				told.add(shared(counts, nodes));
			}
			return in(told);
		}
		for (int i = 0; i < nodes.size(); i++) {
			int at = i;
			String counts = counts(finding, (row) -> row.held().get(at).yes());
			if (counts != null) {
				Vertex node = nodes.get(i);
				told.add((finding.kind() == Standing.DIFFERENT)
						? Words.text("compare.told.different", this.sentences.name(node.named(), "dative"), counts)
						: Words.text("compare.told.only",
								this.sentences.nameAfterPreposition(node.named(), "accusative"), counts));
			}
		}
		return in(told);
	}

	private List<String> in(List<Text> told) {
		return told.stream().map((sentence) -> sentence.in(this.language)).toList();
	}

	/**
	 * What tells the compared apart, by name; null where nothing does. Of each what it
	 * has and another is known not to have, or else what is told of it alone; of every
	 * respect something, but no measure that is meant for one of them. What another has
	 * in another respect (one may carry it out, the other is a partner in it) is not of
	 * one alone.
	 */
	@Nullable String apart(List<Finding> findings, List<Vertex> nodes) {
		List<Text> parts = new ArrayList<>();
		for (int i = 0; i < nodes.size(); i++) {
			int at = i;
			Set<String> others = findings.stream()
				.flatMap((finding) -> finding.aspects().stream())
				.flatMap((aspect) -> aspect.rows().stream())
				.filter((row) -> IntStream.range(0, nodes.size())
					.anyMatch((other) -> other != at && row.held().get(other).yes()))
				.map(SummaryWriter::title)
				.collect(Collectors.toSet());
			findings.stream()
				.filter((finding) -> finding.kind() != Standing.SHARED)
				.map((finding) -> apart(finding, at, nodes.get(at), others))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(parts::add);
		}
		return parts.isEmpty() ? null : Words.text("compare.told.first", Words.joined(parts, "; ")).in(this.language);
	}

	private static String title(Row row) {
		return row.names().getFirst().title();
	}

	private @Nullable Text apart(Finding finding, int at, Vertex node, Set<String> others) {
		List<List<Row>> respects = finding.aspects()
			.stream()
			.map((aspect) -> aspect.rows()
				.stream()
				.filter((row) -> row.held().get(at).yes() && row.meant().isEmpty() && !others.contains(title(row)))
				.toList())
			.filter((rows) -> !rows.isEmpty())
			.toList();
		if (respects.isEmpty()) {
			return null;
		}
		Object counted = named(inTurn(respects).toList());
		return (finding.kind() == Standing.DIFFERENT)
				? Words.text("compare.told.first.different", this.sentences.name(node.named(), "dative"), counted)
				: Words.text("compare.told.first.only", this.sentences.nameAfterPreposition(node.named(), "accusative"),
						counted);
	}

	private Text shared(@Nullable Object counts, List<Vertex> nodes) {
		List<Text> names = nodes.stream().map((node) -> this.sentences.name(node.named(), "dative")).toList();
		Text all = Words.and(names);
		return (counts == null) ? Words.text("compare.told.nothing", all) : (nodes.size() == 2)
				? Words.text("compare.told.shared", all, counts) : Words.text("compare.told.several", all, counts);
	}

	/** In which respects there are how many such things; null where there is none. */
	private @Nullable String counts(Finding finding, Predicate<Row> wanted) {
		String counts = finding.aspects().stream().map((aspect) -> {
			long count = aspect.rows().stream().filter(wanted).count();
			String label = aspect.label();
			return (count == 0) ? null
					: label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) + " (" + count + ")";
		}).filter(Objects::nonNull).collect(Collectors.joining("; "));
		return counts.isEmpty() ? null : counts;
	}

}
