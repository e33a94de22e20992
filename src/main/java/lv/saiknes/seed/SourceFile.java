package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.address.WholeAddress;
import lv.saiknes.model.Period;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;

/** Reads {@code sources: …}. */
final class SourceFile {

	private final SeedGraph graph;

	private final Findings findings;

	SourceFile(SeedGraph graph, Findings findings) {
		this.graph = graph;
		this.findings = findings;
	}

	void read(YamlMap root) {
		root.allow(Set.of("sources"));
		root.maps("sources").forEach(this::source);
	}

	private void source(YamlMap map) {
		map.allow(Set.of("id", "title", "publisher", "date", "url", "personal", "exhaustive", "pages", "table"));
		Optional<String> id = map.required("id");
		Optional<Text> title = map.requiredText("title");
		Optional<Text> publisher = map.requiredText("publisher");
		Optional<String> date = map.required("date");
		date.filter((d) -> !Period.isDate(d))
			.ifPresent((d) -> map.bad("date", "`" + d + "` is not a date",
					"Write 2004, 2004-06 or 2004-06-17, in quotation marks."));
		map.string("url")
			.filter((url) -> WholeAddress.find(url).isEmpty())
			.ifPresent((url) -> map.bad("url", "`" + url + "` is not an address",
					"Write an address that begins with https://."));
		List<Source.PersonalSpan> spans = new ArrayList<>();
		map.maps("personal").forEach((span) -> {
			span.allow(Set.of("line", "from", "to"));
			Optional<Integer> line = number(span, "line");
			Optional<Integer> from = number(span, "from");
			Optional<Integer> to = number(span, "to");
			if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
				this.findings.add(span.place(), "BAD_VALUE", "the span `" + from.get() + "-" + to.get() + "` is empty",
						"Give offsets from 0, the second after the last character.");
			}
			else if (line.isPresent() && from.isPresent() && to.isPresent()) {
				spans.add(new Source.PersonalSpan(line.get(), from.get(), to.get()));
			}
		});
		if (id.isPresent() && title.isPresent() && publisher.isPresent() && date.isPresent()) {
			this.graph.add(new Source(id.get(), title.get(), publisher.get(), date.get(),
					map.string("url").orElse(null), spans, null, exhaustive(map), pages(map), List.of(),
					map.string("table").filter("true"::equals).isPresent()), map.place());
		}
	}

	/** First lines of pages, which rise. */
	private List<Integer> pages(YamlMap map) {
		List<Integer> pages = new ArrayList<>();
		for (String line : map.strings("pages")) {
			int last = pages.isEmpty() ? 0 : pages.getLast();
			if (line.matches("\\d{1,6}") && Integer.parseInt(line) > last) {
				pages.add(Integer.valueOf(line));
			}
			else {
				map.bad("pages", "`" + line + "` is not the first line of a page after line " + last,
						"Write the first line of each page, in order.");
			}
		}
		return pages;
	}

	private List<Source.Exhaustive> exhaustive(YamlMap map) {
		List<Source.Exhaustive> all = new ArrayList<>();
		map.maps("exhaustive").forEach((one) -> {
			one.allow(Set.of("relation", "direction", "of", "within", "except", "reason"));
			Optional<String> relation = one.required("relation");
			Optional<String> direction = one.required("direction");
			Optional<Text> reason = one.requiredText("reason");
			direction.filter((d) -> !Set.of("OUT", "IN").contains(d))
				.ifPresent((d) -> one.bad("direction", "`" + d + "` is not a direction",
						"Write OUT, from start to end, or IN, from end to start."));
			if (relation.isPresent() && direction.isPresent() && reason.isPresent()) {
				List<String> of = one.strings("of");
				all.add(new Source.Exhaustive(relation.get(), direction.get().equals("OUT"), of,
						one.string("within").orElse(null), one.strings("except"), reason.get()));
			}
		});
		return all;
	}

	private Optional<Integer> number(YamlMap map, String key) {
		return map.required(key).flatMap((v) -> {
			if (v.matches("\\d{1,6}")) {
				return Optional.of(Integer.valueOf(v));
			}
			map.bad(key, "`" + v + "` is not a number", "Write digits only.");
			return Optional.empty();
		});
	}

}
