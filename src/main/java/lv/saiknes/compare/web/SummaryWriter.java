package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
 * @param language the language of the page
 */
record SummaryWriter(SentenceWriter sentences, Language language) {

	/** So many are named of each. */
	private static final int NAMED = 3;

	/** What no more than so many times as many have as are compared, few have. */
	private static final int FEW_TIMES = 2;

	/**
	 * What is shared, in a sentence: by name what few others have, of each respect one
	 * before a second of any, then what the fewest have; how much more there is, and how
	 * much of it several others have. What all have goes before what several have, and
	 * what is said before what is concluded at one remove.
	 */
	String shared(List<Finding> findings, List<Vertex> nodes) {
		Comparator<Row> telling = Comparator
			.comparingInt((Row row) -> -(int) row.held().stream().filter(Cell::yes).count())
			.thenComparing(Row::isFarFetched)
			.thenComparingInt(Row::peers);
		int few = FEW_TIMES * nodes.size();
		List<Row> rare = inTurn(
				shared(findings)
					.map((aspect) -> sorted(aspect.rows().stream().filter((row) -> row.peers() <= few), telling)),
				telling)
			.toList();
		List<Row> common = sorted(
				shared(findings).flatMap((aspect) -> aspect.rows().stream()).filter((row) -> row.peers() > few),
				telling);
		Set<String> told = rare.stream().map(Row::thing).collect(Collectors.toSet());
		int ofOthers = (int) common.stream()
			.map(Row::thing)
			.filter((thing) -> !told.contains(thing))
			.distinct()
			.count();
		int unnamed = ofOthers - Math.max(0, NAMED - told.size());
		List<Row> best = Stream.concat(rare.stream(), common.stream()).toList();
		return shared(best.isEmpty() ? null : named(best, unnamed), nodes).in(this.language);
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
	 * @param ofOthers how many of those that are not named several others have, too
	 */
	private Object named(List<Row> rows, int ofOthers) {
		Map<String, String> things = new LinkedHashMap<>();
		rows.forEach((row) -> things.putIfAbsent(row.thing(), title(row)));
		List<String> titles = List.copyOf(things.values());
		int shown = Words.named(titles.size(), NAMED);
		String named = String.join(", ", titles.subList(0, shown));
		if (titles.size() == shown) {
			return named;
		}
		String more = Printed.of(titles.size() - shown, this.language);
		return (ofOthers > 0)
				? Words.text("compare.told.first.more-others", named, more, Printed.of(ofOthers, this.language))
				: Words.text("compare.told.first.more", named, more);
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
	 * What tells the compared apart, by name; null where nothing does. Of each what a
	 * source says it has and another is known not to have, or else what is told of it
	 * alone; of every respect something, but no measure that is meant for one of them.
	 * What another has in another respect (one may carry it out, the other is a partner
	 * in it) is not of one alone.
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
			Map<Standing, List<Row>> own = new EnumMap<>(Standing.class);
			findings.stream()
				.filter((finding) -> finding.kind() != Standing.SHARED)
				.forEach((finding) -> own.put(finding.kind(), own(finding, at, others)));
			// What another is known not to have comes before what is only told of one.
			own.entrySet()
				.stream()
				.filter((one) -> one.getValue().stream().anyMatch(Row::isStated))
				.findFirst()
				.or(() -> own.entrySet().stream().filter((one) -> !one.getValue().isEmpty()).findFirst())
				.ifPresent((one) -> parts.add(apart(one.getKey(), nodes.get(at), one.getValue())));
		}
		return parts.isEmpty() ? null : Words.text("compare.told.first", Words.joined(parts, "; ")).in(this.language);
	}

	private static String title(Row row) {
		return row.names().getFirst().title();
	}

	/** What one has alone, what sources say and few others have first. */
	private static List<Row> own(Finding finding, int at, Set<String> others) {
		List<List<Row>> respects = finding.aspects()
			.stream()
			.map((aspect) -> sorted(
					aspect.rows()
						.stream()
						.filter((row) -> row.held().get(at).yes() && row.meant().isEmpty()
								&& !others.contains(title(row))),
					Comparator.comparing((Row row) -> !row.isStated()).thenComparingInt(Row::peers)))
			.filter((rows) -> !rows.isEmpty())
			.toList();
		List<Row> own = inTurn(respects).toList();
		return Stream.concat(own.stream().filter(Row::isStated), own.stream().filter((row) -> !row.isStated()))
			.toList();
	}

	private Text apart(Standing standing, Vertex node, List<Row> rows) {
		Object counted = named(rows, 0);
		return (standing == Standing.DIFFERENT)
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
