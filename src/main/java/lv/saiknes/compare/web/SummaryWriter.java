package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
 * What a comparison comes to: first by name what tells the compared apart, then in counts
 * a sentence on what is shared, one for each of the compared on what it has alone, and
 * one on what is told of it alone.
 *
 * @param sentences tells the names
 * @param language the language of the page
 */
record SummaryWriter(SentenceWriter sentences, Language language) {

	/** So many are named of each. */
	private static final int NAMED = 3;

	List<String> write(List<Finding> findings, List<Vertex> nodes) {
		List<Text> told = new ArrayList<>(first(findings, nodes));
		for (Finding finding : findings) {
			if (finding.kind() == Standing.SHARED) {
				told.add(shared(counts(finding, (row) -> true), nodes));
			}
			else {
				for (int i = 0; i < nodes.size(); i++) {
					int at = i;
					String counts = counts(finding, (row) -> row.held().get(at).yes());
					if (counts != null) {
						Vertex node = nodes.get(i);
						told.add((finding.kind() == Standing.DIFFERENT)
								? Words.text("compare.told.different", this.sentences.name(node.named(), "dative"),
										counts)
								: Words.text("compare.told.only",
										this.sentences.nameAfterPreposition(node.named(), "accusative"), counts));
					}
				}
			}
		}
		return told.stream().map((sentence) -> sentence.in(this.language)).toList();
	}

	/**
	 * What tells the compared apart, by name: of each what it has and another is known
	 * not to have, or else what is told of it alone; of every respect something. What
	 * another has in another respect (one may carry it out, the other is a partner in it)
	 * is not of one alone.
	 */
	private List<Text> first(List<Finding> findings, List<Vertex> nodes) {
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
		return parts.isEmpty() ? List.of() : List.of(Words.text("compare.told.first", Words.joined(parts, "; ")));
	}

	private static String title(Row row) {
		return row.names().getFirst().title();
	}

	private @Nullable Text apart(Finding finding, int at, Vertex node, Set<String> others) {
		List<List<Row>> respects = finding.aspects()
			.stream()
			.map((aspect) -> aspect.rows()
				.stream()
				.filter((row) -> row.held().get(at).yes() && !others.contains(title(row)))
				.toList())
			.filter((rows) -> !rows.isEmpty())
			.toList();
		if (respects.isEmpty()) {
			return null;
		}
		int all = respects.stream().mapToInt(List::size).sum();
		// Who may carry it out may be a partner in it, too, and is named once.
		List<String> titles = IntStream.range(0, all)
			.boxed()
			.flatMap((turn) -> respects.stream().filter((rows) -> rows.size() > turn).map((rows) -> rows.get(turn)))
			.map(SummaryWriter::title)
			.distinct()
			.toList();
		String named = titles.stream().limit(NAMED).collect(Collectors.joining(", "));
		Object counted = (titles.size() <= NAMED) ? named
				: Words.text("compare.told.first.more", named, Printed.of(titles.size() - NAMED, this.language));
		return (finding.kind() == Standing.DIFFERENT)
				? Words.text("compare.told.first.different", this.sentences.name(node.named(), "dative"), counted)
				: Words.text("compare.told.first.only", this.sentences.nameAfterPreposition(node.named(), "accusative"),
						counted);
	}

	private Text shared(@Nullable String counts, List<Vertex> nodes) {
		List<Text> names = nodes.stream().map((node) -> this.sentences.name(node.named(), "dative")).toList();
		Text all = Words.listed("compare.list.and", names);
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
