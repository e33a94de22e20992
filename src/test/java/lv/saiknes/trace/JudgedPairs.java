package lv.saiknes.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Text;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Questions with the connection that a knowledgeable reader names first, from the files
 * in {@code trace/}, whose heads say how they were judged and what each key means.
 *
 * @param pairs the questions, in the order of the file
 */
@NullMarked
record JudgedPairs(List<Pair> pairs) {

	/** The first set, with both halves. */
	static final String FIRST = "/trace/judged-pairs.yaml";

	/** The half of the second set, with verdicts, that is for tuning. */
	static final String VERDICTS_TUNE = "/trace/judged-verdicts-tune.yaml";

	/** The half of the second set that is only reported. */
	static final String VERDICTS_REPORT = "/trace/judged-verdicts-report.yaml";

	private static final Set<String> KEYS = Set.of("id", "type", "half", "question", "from", "to", "toKind", "toPlan",
			"via", "asOf", "verdict", "verdictWhy", "best", "acceptable", "why", "none", "onlyWorthless", "broad");

	JudgedPairs {
		pairs = List.copyOf(pairs);
	}

	/** The pairs of one half. */
	List<Pair> of(Half half) {
		return this.pairs.stream().filter((pair) -> pair.half() == half).toList();
	}

	/**
	 * Reads files, one after another.
	 * @throws IllegalArgumentException when an entry does not keep to the grammar
	 */
	static JudgedPairs read(String... files) {
		return new JudgedPairs(Arrays.stream(files).flatMap((file) -> read(file).pairs().stream()).toList());
	}

	/** Reads a file. */
	static JudgedPairs read(String name) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try (InputStream file = Objects.requireNonNull(JudgedPairs.class.getResourceAsStream(name))) {
			Map<?, ?> root = (Map<?, ?>) new Yaml(new SafeConstructor(options)).load(file);
			List<Pair> pairs = new ArrayList<>();
			for (Object entry : (List<?>) required(root, "pairs")) {
				pairs.add(Pair.of((Map<?, ?>) entry));
			}
			return new JudgedPairs(pairs);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object required(Map<?, ?> map, String key) {
		Object value = map.get(key);
		if (value == null) {
			throw new IllegalArgumentException("`" + key + "` is missing in " + map);
		}
		return value;
	}

	private static @Nullable String text(Map<?, ?> map, String key) {
		return (String) map.get(key);
	}

	private static List<String> texts(Map<?, ?> map, String key) {
		return (map.get(key) instanceof List<?> list) ? list.stream().map(String.class::cast).toList() : List.of();
	}

	/** What a pair is for. */
	enum Half {

		/** The ranker may be tuned on it. */
		TUNE,

		/** Figures are reported on it, nothing is tuned. */
		REPORT

	}

	/**
	 * A question and its judged answer.
	 *
	 * @param id name of the pair
	 * @param type sort of question
	 * @param half what it is for
	 * @param question as a person would put it
	 * @param from ids from which the paths start
	 * @param to ids at which they end; empty where a kind is asked for
	 * @param toKind kind at any node of which they end
	 * @param toPlan plan whose nodes of that kind alone count
	 * @param via ids that they pass
	 * @param asOf date for which it is asked, absent for the whole record
	 * @param verdict whether the two are connected
	 * @param best what a knowledgeable reader names first; empty where there is nothing
	 * @param acceptable other paths that mean something
	 * @param why why the best comes first
	 * @param none why there is no connection, absent where there is one
	 * @param onlyWorthless whether there are paths, though none that a reader would name
	 */
	record Pair(String id, String type, Half half, Text question, List<String> from, List<String> to,
			@Nullable String toKind, @Nullable String toPlan, List<String> via, @Nullable String asOf, Verdict verdict,
			List<Path> best, List<Path> acceptable, @Nullable String why, @Nullable String none,
			boolean onlyWorthless) {

		Pair {
			from = List.copyOf(from);
			to = List.copyOf(to);
			via = List.copyOf(via);
			best = List.copyOf(best);
			acceptable = List.copyOf(acceptable);
			if (from.isEmpty() || to.isEmpty() == (toKind == null) || (toPlan != null && toKind == null)) {
				throw new IllegalArgumentException("`" + id + "` needs from, and either to or toKind");
			}
			if ((none == null) == best.isEmpty() || (none == null) == (why == null)
					|| (none != null && !acceptable.isEmpty()) || (none == null && onlyWorthless)) {
				throw new IllegalArgumentException("`" + id + "` needs either best and why, or none alone");
			}
			if ((none == null) != (verdict == Verdict.CONNECTED) || onlyWorthless != (verdict == Verdict.ONLY_BROAD)) {
				throw new IllegalArgumentException("`" + id + "`: `verdict` contradicts `none` or `onlyWorthless`");
			}
		}

		private static Pair of(Map<?, ?> entry) {
			if (!KEYS.containsAll(entry.keySet())) {
				throw new IllegalArgumentException("unknown key in " + entry.keySet() + "; known are " + KEYS);
			}
			Map<?, ?> question = (Map<?, ?>) required(entry, "question");
			Half half = switch ((String) required(entry, "half")) {
				case "tune" -> Half.TUNE;
				case "report" -> Half.REPORT;
				default -> throw new IllegalArgumentException("`half` is tune or report, not " + entry.get("half"));
			};
			boolean worthless = Boolean.TRUE.equals(entry.get("onlyWorthless"));
			Verdict verdict = (entry.get("none") == null) ? Verdict.CONNECTED
					: worthless ? Verdict.ONLY_BROAD : Verdict.NONE;
			String said = text(entry, "verdict");
			return new Pair((String) required(entry, "id"), (String) required(entry, "type"), half,
					new Text((String) required(question, "lv"), (String) required(question, "en")),
					texts(entry, "from"), texts(entry, "to"), text(entry, "toKind"), text(entry, "toPlan"),
					texts(entry, "via"), text(entry, "asOf"), (said != null) ? Verdict.valueOf(said) : verdict,
					texts(entry, "best").stream().map(Path::parse).toList(),
					texts(entry, "acceptable").stream().map(Path::parse).toList(), text(entry, "why"),
					text(entry, "none"), worthless);
		}

	}

	/**
	 * A path as a reader writes it.
	 *
	 * @param nodes ids in the order of the walk
	 * @param steps relations between them, one fewer than nodes
	 */
	record Path(List<String> nodes, List<Step> steps) {

		private static final Pattern HOP = Pattern.compile("-(?<out>[A-Z_]+)->|<-(?<in>[A-Z_]+)-");

		Path {
			nodes = List.copyOf(nodes);
			steps = List.copyOf(steps);
		}

		/**
		 * Reads {@code a -KIND-> b <-KIND- c}.
		 * @throws IllegalArgumentException when the text is not of that form
		 */
		static Path parse(String text) {
			String[] words = text.split(" ");
			List<String> nodes = new ArrayList<>(List.of(words[0]));
			List<Step> steps = new ArrayList<>();
			for (int i = 1; i < words.length; i += 2) {
				Matcher hop = HOP.matcher(words[i]);
				if (!hop.matches() || i + 1 == words.length) {
					throw new IllegalArgumentException(
							"`" + words[i] + "` in `" + text + "`: write `-KIND-> id` or `<-KIND- id`");
				}
				String here = nodes.getLast();
				String next = words[i + 1];
				steps.add((hop.group("out") != null) ? new Step(here, hop.group("out"), next)
						: new Step(next, hop.group("in"), here));
				nodes.add(next);
			}
			return new Path(nodes, steps);
		}

		/** The path as it is written in the file. */
		@Override
		public String toString() {
			StringBuilder text = new StringBuilder(this.nodes.getFirst());
			for (int i = 0; i < this.steps.size(); i++) {
				Step step = this.steps.get(i);
				String next = this.nodes.get(i + 1);
				text.append(step.to().equals(next) ? " -" + step.kind() + "-> " : " <-" + step.kind() + "- ")
					.append(next);
			}
			return text.toString();
		}

	}

	/**
	 * A relation of a path, in its own direction.
	 *
	 * @param from id of its start
	 * @param kind its kind
	 * @param to id of its end
	 */
	record Step(String from, String kind, String to) {
	}

}
