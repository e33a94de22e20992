package lv.saiknes.trace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.model.Grade;
import lv.saiknes.time.Certainty;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The address of a trace. It says all that the answer depends on: what was asked, where
 * that is not the usual, and the version of the data. The same address gives the same
 * answer for the same version.
 */
public final class TraceAddress {

	/** Where traces are found. */
	public static final String PATH = "/trace";

	/** The parameter that names the version of the data. */
	public static final String VERSION = "version";

	private static final TraceRequest USUAL = TraceRequest.from(List.of()).build();

	private TraceAddress() {
	}

	/** The address of what this request found in this version of the data. */
	public static String of(TraceRequest request, String version) {
		Map<String, String> parameters = parameters(request);
		parameters.put(VERSION, version);
		return PATH + "?"
				+ parameters.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + "="
							+ URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8).replace("%2C", ","))
					.collect(Collectors.joining("&"));
	}

	/** What a request says beyond the usual, in a fixed order. */
	private static Map<String, String> parameters(TraceRequest request) {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "from", request.from());
		put(parameters, "to", request.to());
		put(parameters, "toKind", request.toKind());
		put(parameters, "toPlan", request.toPlan());
		put(parameters, "via", request.via());
		put(parameters, "avoid", request.avoid());
		put(parameters, "kinds", new TreeSet<>(request.kinds()));
		put(parameters, "avoidKinds", new TreeSet<>(request.avoidKinds()));
		put(parameters, "relations", new TreeSet<>(request.relations()));
		put(parameters, "avoidRelations", new TreeSet<>(request.avoidRelations()));
		if (!request.grades().equals(USUAL.grades())) {
			put(parameters, "grades", request.grades().stream().map(Grade::name).sorted().toList());
		}
		put(parameters, "asOf", request.asOf());
		if (request.certainty() != USUAL.certainty()) {
			parameters.put("certainty", request.certainty().name());
		}
		if (request.maxLength() != USUAL.maxLength()) {
			parameters.put("maxLength", String.valueOf(request.maxLength()));
		}
		if (request.first() != USUAL.first()) {
			parameters.put("first", String.valueOf(request.first()));
		}
		if (request.diversity() != USUAL.diversity()) {
			parameters.put("diversity", String.valueOf(request.diversity()));
		}
		if (request.includeRosters()) {
			parameters.put("includeRosters", "true");
		}
		return parameters;
	}

	private static void put(Map<String, String> parameters, String name, Collection<String> values) {
		if (!values.isEmpty()) {
			parameters.put(name, String.join(",", values));
		}
	}

	private static void put(Map<String, String> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

	/**
	 * The request that an address speaks of. A list may stand in one parameter with
	 * commas or in several of the same name; blank values count as absent.
	 * @throws TraceException when a value is none of those allowed
	 */
	public static TraceRequest parse(Map<String, List<String>> parameters) {
		return TraceRequest.from(list(parameters, "from"))
			.to(list(parameters, "to"))
			.toKind(one(parameters, "toKind"), one(parameters, "toPlan"))
			.via(list(parameters, "via"))
			.avoid(list(parameters, "avoid"))
			.kinds(set(parameters, "kinds"))
			.avoidKinds(set(parameters, "avoidKinds"))
			.relations(set(parameters, "relations"))
			.avoidRelations(set(parameters, "avoidRelations"))
			.grades(grades(parameters))
			.asOf(one(parameters, "asOf"))
			.certainty(certainty(parameters))
			.maxLength((int) number(parameters, "maxLength", USUAL.maxLength(), true))
			.first((int) number(parameters, "first", USUAL.first(), true))
			.diversity(number(parameters, "diversity", USUAL.diversity(), false))
			.includeRosters(flag(parameters))
			.build();
	}

	private static Set<Grade> grades(Map<String, List<String>> parameters) {
		Set<String> names = set(parameters, "grades");
		Set<Grade> grades = new LinkedHashSet<>();
		for (String name : names) {
			grades.add(Arrays.stream(Grade.values())
				.filter((grade) -> grade.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new TraceException("grades", null, Words.text("refusal.trace.grade", name))));
		}
		return names.isEmpty() ? USUAL.grades() : grades;
	}

	private static Certainty certainty(Map<String, List<String>> parameters) {
		String name = one(parameters, "certainty");
		return (name == null) ? USUAL.certainty() : Arrays.stream(Certainty.values())
			.filter((certainty) -> certainty.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new TraceException("certainty", null, Words.text("refusal.trace.certainty", name)));
	}

	private static double number(Map<String, List<String>> parameters, String name, double usual, boolean whole) {
		String value = one(parameters, name);
		try {
			return (value == null) ? usual : whole ? Integer.parseInt(value) : Double.parseDouble(value);
		}
		catch (NumberFormatException ex) {
			throw new TraceException(name, null, whole ? Words.text("refusal.trace.whole-number", name, value)
					: Words.text("refusal.trace.number", name, value));
		}
	}

	private static boolean flag(Map<String, List<String>> parameters) {
		String value = one(parameters, "includeRosters");
		if (value != null && !Set.of("true", "false").contains(value)) {
			throw new TraceException("includeRosters", null, Words.text("refusal.trace.rosters", value));
		}
		return "true".equals(value);
	}

	private static Set<String> set(Map<String, List<String>> parameters, String name) {
		return new LinkedHashSet<>(list(parameters, name));
	}

	/** The value of a parameter, null where it is absent or blank. */
	public static @Nullable String one(Map<String, List<String>> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse(null);
	}

	/**
	 * The values of a parameter, which stand in it with commas or in several of its name.
	 */
	public static List<String> list(Map<String, List<String>> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
	}

}
