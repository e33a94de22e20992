package lv.saiknes.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The judged answers on silence, one half of them, and what the listings answer. */
final class JudgedSilences {

	private static final Listings LISTINGS = new Listings(RealData.DATASET, RealData.ONTOLOGY);

	private JudgedSilences() {
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

	/** A relation along which an aspect of a node is told. */
	private record Way(String relation, boolean outwards) {
	}

	static List<Verdict> of(String half) {
		List<Verdict> verdicts = new ArrayList<>();
		for (Map<String, Object> one : read("silence-" + half)) {
			String id = (String) one.get("id");
			String sort = (String) one.get("type");
			Entity entity = find((String) one.get("entity")).orElseThrow();
			List<Way> ways = ways(entity, (String) Objects.requireNonNull(one.get("aspect"), id));
			String value = (String) one.get("value");
			String silence = silence(entity, ways, value).name();
			boolean told = ways.stream().anyMatch((way) -> isTold(entity, way, value));
			verdicts
				.add(verdict(id, sort, "answer", told ? "FACTS" : silence, one.get("answer"), list(one.get("also"))));
			if (one.get("rest") != null) {
				verdicts.add(verdict(id, sort, "rest", silence, one.get("rest"), List.of()));
			}
			for (Object fact : list(one.get("facts"))) {
				verdicts.add(verdict(id, sort, "facts", isThere((Map<?, ?>) fact), true, List.of()));
			}
		}
		return verdicts;
	}

	/** Silence means none only where every way is listed in full. */
	private static Silence silence(Entity entity, List<Way> ways, @Nullable String value) {
		Entity other = (value != null) ? find(value).orElse(null) : null;
		return ways.stream()
			.allMatch((way) -> LISTINGS.silence(entity, way.relation(), way.outwards(), other) == Silence.NONE)
					? Silence.NONE : Silence.NOT_COVERED;
	}

	private static boolean isTold(Entity entity, Way way, @Nullable String value) {
		return RealData.DATASET.relations()
			.stream()
			.filter((relation) -> relation.kind().equals(way.relation())
					&& (way.outwards() ? relation.from() : relation.to()).equals(entity.id()))
			.map((relation) -> way.outwards() ? relation.to() : relation.from())
			.anyMatch((end) -> value == null || end.equals(value) || isOf(find(end).orElseThrow(), value));
	}

	/** Whether an observation is of what is asked for. */
	private static boolean isOf(Entity entity, String quantity) {
		return entity.properties().get("quantity") instanceof Text text && text.en().contains(quantity);
	}

	private static boolean isThere(Map<?, ?> fact) {
		if (fact.get("node") instanceof String node) {
			return find(node).isPresent();
		}
		Map<?, ?> ends = (Map<?, ?>) Objects.requireNonNull(fact.get("relation"));
		return RealData.DATASET.relations()
			.stream()
			.anyMatch((Relation relation) -> relation.from().equals(ends.get("from"))
					&& relation.kind().equals(ends.get("kind")) && relation.to().equals(ends.get("to")));
	}

	private static List<Way> ways(Entity entity, String aspect) {
		String kind = entity.kind();
		boolean measure = entity.labels().contains(Entity.MEASURE);
		return switch (aspect) {
			case "partnerships" -> List.of(new Way("PARTY_TO", true));
			case "partners" -> measure ? List.of(new Way("PARTNERS_IN", false)) : List.of(new Way("PARTY_TO", true));
			case "implementers" -> List.of(new Way("IMPLEMENTS", false));
			case "projects" -> kind.equals("Partnership") ? List.of(new Way("ARISES_FROM", false))
					: measure ? List.of(new Way("BUILDS_ON", true)) : List.of(new Way("PARTICIPATED_IN", true));
			case "themes" ->
				kind.equals("Partnership") ? List.of(new Way("COVERS", true)) : List.of(new Way("ABOUT", true));
			case "roles in measures" -> List.of(new Way("IMPLEMENTS", true), new Way("PARTNERS_IN", true));
			case "money" -> List.of(new Way("FUNDED_BY", true));
			case "membership" ->
				List.of(new Way("MEMBER_OF", !List.of("Euroregion", "Network", "ActorGroup").contains(kind)));
			case "figures" -> List.of(new Way("OBSERVED_IN", false));
			default -> throw new IllegalArgumentException("no such aspect: " + aspect);
		};
	}

	private static Verdict verdict(String id, String sort, String part, @Nullable Object got, @Nullable Object expected,
			List<?> also) {
		boolean right = Objects.equals(got, expected) || also.contains(got);
		return new Verdict(id, sort, part, right ? null : part + " is " + got + ", not " + expected);
	}

	private static Optional<Entity> find(@Nullable String id) {
		return RealData.DATASET.entities().stream().filter((entity) -> entity.id().equals(id)).findFirst();
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

	private static List<Map<String, Object>> read(String name) {
		try {
			String text = Files.readString(Path.of("src/test/resources/time", name + ".yaml"));
			Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
			return Objects.requireNonNull(file.get("silences"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
