package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.Trace.Ranked;
import lv.saiknes.trace.Trace.Reason;

/**
 * Tells a trace in words: each path as sentences that follow the walk, one for each hop,
 * and all of them in a summary. Immutable, and safe to share between threads.
 */
public final class TraceWriter {

	private static final List<String> ONE_TO_NINE = List.of("viens", "divi", "trīs", "četri", "pieci", "seši",
			"septiņi", "astoņi", "deviņi");

	private static final List<String> MASCULINE_DATIVE = List.of("vienu", "diviem", "trim", "četriem", "pieciem",
			"sešiem", "septiņiem", "astoņiem", "deviņiem");

	private static final List<String> FEMININE_DATIVE = List.of("vienu", "divām", "trim", "četrām", "piecām", "sešām",
			"septiņām", "astoņām", "deviņām");

	private static final List<String> ENGLISH = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine");

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final PathTracer tracer;

	/** A writer for what this tracer finds. */
	public TraceWriter(Ontology ontology, SentenceWriter sentences, PathTracer tracer) {
		this.ontology = ontology;
		this.sentences = sentences;
		this.tracer = tracer;
	}

	/**
	 * One sentence for each hop, in the order of the walk, with the years in which what
	 * it tells of held, where they are known.
	 */
	public List<Text> clauses(TracedPath path) {
		List<Text> clauses = new ArrayList<>();
		for (int i = 0; i < path.steps().size(); i++) {
			TracedPath.Step step = path.steps().get(i);
			Named here = Named.of(path.nodes().get(i));
			Named next = Named.of(path.nodes().get(i + 1));
			Text sentence = step.forwards() ? this.sentences.sentence(step.kind(), here, next, true, i > 0)
					: this.sentences.sentence(step.kind(), next, here, false, i > 0);
			clauses.add(this.tracer.time(path, i).in(sentence));
		}
		return clauses;
	}

	/** The path as a paragraph. */
	public Text paragraph(TracedPath path) {
		List<Text> clauses = clauses(path);
		return new Text(clauses.stream().map(Text::lv).collect(Collectors.joining(" ")),
				clauses.stream().map(Text::en).collect(Collectors.joining(" ")));
	}

	/** What the whole trace comes to. */
	public Text summary(Trace trace) {
		List<Named> from = trace.request().from().stream().distinct().map(this.tracer::entity).map(Named::of).toList();
		List<Named> to = trace.request().to().stream().distinct().map(this.tracer::entity).map(Named::of).toList();
		return trace.paths().isEmpty() ? nothing(trace, from, to) : found(trace, from, to);
	}

	private Text found(Trace trace, List<Named> from, List<Named> to) {
		int count = trace.paths().size();
		boolean one = count == 1;
		String lv = capital(listed(from, (name) -> this.sentences.name(name, "accusative").lv(), " un ")) + " ar "
				+ endLv(trace, to) + " saista " + numberLv(count, ONE_TO_NINE) + (singularLv(count) ? " ceļš" : " ceļi")
				+ ".";
		String en = capital(numberEn(count)) + (one ? " path connects " : " paths connect ")
				+ listed(from, (name) -> this.sentences.name(name).en(), " and ") + " with " + endEn(trace, to) + ".";
		Map<Kind, Integer> through = through(trace);
		if (!through.isEmpty()) {
			List<String> lvParts = new ArrayList<>();
			List<String> enParts = new ArrayList<>();
			through.forEach((kind, number) -> {
				lvParts.add(numberLv(number, kind.noun().feminine() ? FEMININE_DATIVE : MASCULINE_DATIVE) + " "
						+ (singularLv(number) ? kind.noun().cases().get("accusative") : kind.pluralDative()));
				enParts.add(numberEn(number) + " " + ((number == 1) ? kind.label().en() : kind.plural().en()));
			});
			lv += (singularLv(count) ? " Tas ved caur " : " Tie ved caur ")
					+ listed(lvParts, Function.identity(), " un ") + ".";
			en += (one ? " It leads through " : " They lead through ") + listed(enParts, Function.identity(), " and ")
					+ ".";
		}
		if (!trace.complete()) {
			lv += " Meklēšana tika pārtraukta, sasniedzot robežu; var būt arī labāki ceļi.";
			en += " The search was stopped at its limit; there may be better paths.";
		}
		return new Text(lv, en);
	}

	private Text nothing(Trace trace, List<Named> from, List<Named> to) {
		int length = trace.request().maxLength();
		String lv = "Starp "
				+ listed(from, (name) -> this.sentences.nameAfterPreposition(name, "accusative").lv(), " vai ") + " un "
				+ endLv(trace, to) + " nav ceļa, kurā būtu ne vairāk kā " + length
				+ (singularLv(length) ? " saikne." : " saiknes.");
		String en = "There is no path of at most " + length + ((length == 1) ? " relation" : " relations") + " between "
				+ listed(from, (name) -> this.sentences.name(name).en(), " or ") + " and " + endEn(trace, to) + ".";
		if (!trace.complete()) {
			lv = "Līdz meklēšanas robežai ceļš nav atrasts; tālāk nav meklēts.";
			en = "No path was found up to the limit of the search; it did not go further.";
		}
		List<Reason> helping = trace.leftOut()
			.stream()
			.filter((leftOut) -> Boolean.TRUE.equals(leftOut.wouldConnect()))
			.map(Trace.LeftOut::reason)
			.toList();
		if (!helping.isEmpty()) {
			lv += " Ceļš būtu, ja " + listed(helping, TraceWriter::conditionLv, " vai ja ") + ".";
			en += " There would be one if " + listed(helping, TraceWriter::conditionEn, " or if ") + ".";
		}
		return new Text(lv, en);
	}

	private static String conditionLv(Reason reason) {
		return switch (reason) {
			case ROSTERS -> "drīkstētu iet pa saiknēm, kas vieno gandrīz visu (valsts, reģions, mērķteritorija)";
			case GRADES -> "drīkstētu izmantot saiknes ar citu pamatojumu";
			case DATE -> "neprasītu, lai viss ir spēkā šajā dienā";
			case AVOIDED -> "nevajadzētu apiet nosauktos mezglus";
			case KINDS -> "starp galiem drīkstētu būt cita veida mezgli";
			case RELATIONS -> "drīkstētu izmantot citu veidu saiknes";
			case LENGTH -> "ceļš drīkstētu būt garāks";
			case VIA -> "nevajadzētu iet caur nosauktajiem mezgliem";
			case DERIVED -> "drīkstētu izmantot secinātas saiknes";
		};
	}

	private static String conditionEn(Reason reason) {
		return switch (reason) {
			case ROSTERS -> "relations that join nearly everything (country, region, target territory) were allowed";
			case GRADES -> "relations known in other ways were allowed";
			case DATE -> "it did not all have to hold at that date";
			case AVOIDED -> "the nodes to be avoided were allowed";
			case KINDS -> "nodes of other kinds could stand between the ends";
			case RELATIONS -> "other types of relations were allowed";
			case LENGTH -> "the path could be longer";
			case VIA -> "it did not have to pass the nodes named";
			case DERIVED -> "derived relations were allowed";
		};
	}

	private String endLv(Trace trace, List<Named> to) {
		String kind = trace.request().toKind();
		if (kind == null) {
			return listed(to, (name) -> this.sentences.nameAfterPreposition(name, "accusative").lv(), " un ");
		}
		String plan = trace.request().toPlan();
		String of = (plan != null) ? " (" + this.sentences.name(Named.of(this.tracer.entity(plan))).lv() + ")" : "";
		return this.ontology.getKind(kind).pluralDative() + of;
	}

	private String endEn(Trace trace, List<Named> to) {
		String kind = trace.request().toKind();
		if (kind == null) {
			return listed(to, (name) -> this.sentences.name(name).en(), " and ");
		}
		String plan = trace.request().toPlan();
		String of = (plan != null) ? " of " + this.sentences.name(Named.of(this.tracer.entity(plan))).en() : "";
		return this.ontology.getKind(kind).plural().en() + of;
	}

	/** How many nodes of which kinds lie between the ends, the most frequent first. */
	private Map<Kind, Integer> through(Trace trace) {
		Map<String, Set<String>> nodes = new TreeMap<>();
		for (Ranked ranked : trace.paths()) {
			List<Entity> path = ranked.path().nodes();
			path.subList(1, path.size() - 1)
				.forEach((node) -> nodes.computeIfAbsent(node.kind(), (kind) -> new LinkedHashSet<>()).add(node.id()));
		}
		Map<Kind, Integer> through = new LinkedHashMap<>();
		nodes.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> entry) -> -entry.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.forEach((entry) -> through.put(this.ontology.getKind(entry.getKey()), entry.getValue().size()));
		return through;
	}

	private static String numberLv(int number, List<String> words) {
		return (number <= words.size()) ? words.get(number - 1) : String.valueOf(number);
	}

	private static String numberEn(int number) {
		return (number <= ENGLISH.size()) ? ENGLISH.get(number - 1) : String.valueOf(number);
	}

	/** In Latvian 1, 21, 31 and so on take the singular, but not 11. */
	private static boolean singularLv(int number) {
		return number % 10 == 1 && number % 100 != 11;
	}

	private static <T> String listed(List<T> items, Function<T, String> word, String last) {
		List<String> words = items.stream().map(word).toList();
		return (words.size() < 2) ? String.join("", words)
				: String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
	}

	private static String capital(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

}
