package lv.saiknes.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the judged ideas: what a careful reader of the sources would have answered. */
final class JudgedIdeas {

	private static final List<String> SETS = List.of("a", "b", "c");

	private JudgedIdeas() {
	}

	/**
	 * The ideas of a half, {@code tune} or {@code report}, of all sets, or of one set of
	 * it, such as {@code a-tune}.
	 */
	static List<Idea> read(String half) {
		List<Idea> ideas = new ArrayList<>();
		for (String name : half.contains("-") ? List.of(half) : SETS.stream().map((set) -> set + "-" + half).toList()) {
			Path file = Path.of("src/test/resources/partners/judged-ideas-" + name + ".yaml");
			if (!half.contains("-") && Files.notExists(file)) {
				continue;
			}
			try {
				Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions()))
					.load(Files.readString(file));
				Object listed = root.containsKey("ideas") ? root.get("ideas") : root.get("cases");
				for (Object one : (List<?>) listed) {
					ideas.add(new Idea(fields(one)));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		if (ideas.isEmpty()) {
			throw new IllegalStateException("There is no judged idea of `" + half + "` in src/test/resources/partners;"
					+ " run this from the project's folder.");
		}
		return ideas;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> fields(Object map) {
		return (Map<String, Object>) map;
	}

	/** A judged idea. */
	record Idea(Map<String, Object> fields) {

		String id() {
			return (String) this.fields.get("id");
		}

		/** Who asks; null where nobody is named. */
		@Nullable String asker() {
			return (String) this.fields.get("asker");
		}

		/** The words as typed, by language. */
		String words(String language) {
			return (String) JudgedIdeas.fields(this.fields.get("idea")).get(language);
		}

		/** The question that it asks, for as many as this. */
		PartnerQuestion question(String language, int first) {
			Map<String, Object> parameters = JudgedIdeas.fields(this.fields.getOrDefault("parameters", Map.of()));
			return new PartnerQuestion(asker(), words(language), strings(parameters, "measures"), List.of(), List.of(),
					List.of(), (String) parameters.get("instrument"), strings(parameters, "countries"),
					strings(parameters, "kinds"), null,
					((Number) parameters.getOrDefault("novelty", 0.3)).doubleValue(), first);
		}

		/** The same for money. */
		FundingQuestion fundingQuestion(String language, int first) {
			PartnerQuestion question = question(language, first);
			return new FundingQuestion(question.actor(), question.idea(), question.measures(), List.of(), List.of(),
					List.of(), null, first);
		}

		/** The bodies best named, best first. */
		List<String> expected() {
			return ids("expected");
		}

		List<String> alsoGood() {
			return strings(this.fields, "alsoGood");
		}

		List<String> mustNot() {
			return ids("mustNot");
		}

		/** Pairs of which the first must not stand above the second. */
		List<List<String>> notAbove() {
			List<List<String>> pairs = new ArrayList<>();
			for (Object one : (List<?>) this.fields.getOrDefault("notAbove", List.of())) {
				pairs.add(List.of((String) JudgedIdeas.fields(one).get("id"),
						(String) JudgedIdeas.fields(one).get("above")));
			}
			return pairs;
		}

		List<String> measures() {
			return strings(this.fields, "measures");
		}

		List<String> tasks() {
			return strings(this.fields, "tasks");
		}

		List<String> instruments() {
			return strings(this.fields, "instruments");
		}

		private List<String> ids(String field) {
			List<String> ids = new ArrayList<>();
			for (Object one : (List<?>) this.fields.getOrDefault(field, List.of())) {
				ids.add((String) JudgedIdeas.fields(one).get("id"));
			}
			return ids;
		}

		@SuppressWarnings("unchecked")
		private static List<String> strings(Map<String, Object> fields, String field) {
			return (List<String>) fields.getOrDefault(field, List.of());
		}

	}

}
