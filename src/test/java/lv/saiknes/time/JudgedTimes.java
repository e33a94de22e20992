package lv.saiknes.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * The judged states and questions with a date, one half of them, and what the time table
 * answers.
 */
final class JudgedTimes {

	private static final Path DIRECTORY = Path.of("src/test/resources/time");

	private static final TimeTable TABLE = new TimeTable(RealData.DATASET, RealData.ONTOLOGY);

	private JudgedTimes() {
	}

	/**
	 * What was judged and what comes of it.
	 *
	 * @param id number of the case
	 * @param sort its sort
	 * @param part which part of it is judged
	 * @param problem what is wrong; null where nothing is
	 */
	record Verdict(String id, String sort, String part, @Nullable String problem) {
	}

	static List<Verdict> states(String half) {
		Map<String, Object> file = read("states-" + half);
		List<Verdict> verdicts = new ArrayList<>();
		for (Map<String, Object> one : cases(file, "states")) {
			String id = (String) one.get("id");
			String sort = (String) one.get("type");
			String date = date(one.get("at"), file);
			Optional<Times> times = find(one);
			if (times.isEmpty()) {
				verdicts.add(new Verdict(id, sort, "kind", "is not there"));
				continue;
			}
			State state = times.get().at(date);
			verdicts.add(verdict(id, sort, "kind", state.kind().name(), one.get("kind"), list(one.get("also"))));
			verdicts.add(verdict(id, sort, "since", state.since(), one.get("since"), list(one.get("sinceAlso"))));
			verdicts.add(verdict(id, sort, "until", state.until(), one.get("until"), List.of()));
			verdicts
				.add(verdict(id, sort, "knownAt", state.knownAt(), one.get("knownAt"), list(one.get("knownAtAlso"))));
			verdicts.add(verdict(id, sort, "certainty", state.certainty() == Certainty.CERTAIN, one.get("certain"),
					List.of()));
		}
		return verdicts;
	}

	/** The words, to be read by people. */
	static void printTexts(String half) {
		Map<String, Object> file = read("states-" + half);
		for (Map<String, Object> one : cases(file, "states")) {
			find(one).ifPresent((times) -> {
				Text text = times.at(date(one.get("at"), file)).text();
				System.out
					.println(one.get("id") + " " + text.lv() + " / " + text.en() + "   [" + one.get("text") + "]");
			});
		}
	}

	static List<Verdict> questions(String half) {
		Map<String, Object> file = read("asof-" + half);
		List<Verdict> verdicts = new ArrayList<>();
		for (Map<String, Object> one : cases(file, "questions")) {
			Period asked = (one.get("during") != null)
					? new Period((String) list(one.get("during")).get(0), (String) list(one.get("during")).get(1))
					: new Period(date(one.get("at"), file), date(one.get("at"), file));
			for (String part : List.of("certain", "possible", "leftOut")) {
				for (Object item : list(one.get(part))) {
					@SuppressWarnings("unchecked")
					Map<String, Object> named = (Map<String, Object>) item;
					String got = find(named).map((times) -> answer(times, asked)).orElse("absent");
					boolean right = got.equals(part)
							|| (got.equals("absent") && Boolean.TRUE.equals(named.get("absent")));
					verdicts.add(new Verdict((String) one.get("id"), (String) one.get("type"), part,
							right ? null : named + " is " + got));
				}
			}
		}
		return verdicts;
	}

	private static String answer(Times times, Period asked) {
		if (times.during(asked, Certainty.CERTAIN)) {
			return "certain";
		}
		return times.during(asked, Certainty.POSSIBLE) ? "possible" : "leftOut";
	}

	private static Verdict verdict(String id, String sort, String part, @Nullable Object got, @Nullable Object expected,
			List<?> also) {
		boolean right = Objects.equals(got, expected) || also.contains(got);
		return new Verdict(id, sort, part, right ? null : part + " is " + got + ", not " + expected);
	}

	private static Optional<Times> find(Map<String, Object> named) {
		Dataset dataset = RealData.DATASET;
		if (named.get("node") instanceof String id) {
			return dataset.entities()
				.stream()
				.filter((entity) -> entity.id().equals(id))
				.findFirst()
				.flatMap((Entity entity) -> TABLE.find(entity));
		}
		Map<?, ?> ends = (Map<?, ?>) named.get("relation");
		List<Object> kinds = new ArrayList<>(list(named.get("kindAlso")));
		kinds.add(Objects.requireNonNull(ends.get("kind")));
		return dataset.relations()
			.stream()
			.filter((relation) -> relation.from().equals(ends.get("from")) && relation.to().equals(ends.get("to"))
					&& kinds.contains(relation.kind())
					&& Objects.equals(relation.properties().get("key"), ends.get("key")))
			.findFirst()
			.flatMap((Relation relation) -> TABLE.find(relation));
	}

	private static List<Object> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? new ArrayList<Object>(list) : List.of();
	}

	private static String date(@Nullable Object at, Map<String, Object> file) {
		return "today".equals(at) ? (String) file.get("today") : String.valueOf(at);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> cases(Map<String, Object> file, String name) {
		return (List<Map<String, Object>>) file.get(name);
	}

	private static Map<String, Object> read(String name) {
		try {
			String text = Files.readString(DIRECTORY.resolve(name + ".yaml"));
			return new Yaml(new org.yaml.snakeyaml.constructor.SafeConstructor(new org.yaml.snakeyaml.LoaderOptions()),
					new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
					new org.yaml.snakeyaml.DumperOptions(), new DatesAsWritten())
				.load(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Dates stay as they are written. */
	private static final class DatesAsWritten extends org.yaml.snakeyaml.resolver.Resolver {

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.BOOL, BOOL, "tfTF");
			addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, NULL, "~nN\0");
		}

	}

}
