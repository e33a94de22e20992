package lv.saiknes.sentence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Noun;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.OntologyException;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.words.Words;

/**
 * Reads a relation aloud. A name that has its case forms on record carries the case
 * itself (“Kalnavai”); for any other the class noun of its kind carries it and the name
 * follows unchanged (“apakšprioritātei 9.1.1. “Kalnava””), which is right Latvian for
 * whatever the name may be. Official names stand in double quotation marks, those in our
 * words in single ones, as what nobody printed. Sentences begin with a capital and end
 * with a full stop. Immutable, and safe to share between threads.
 */
public final class SentenceWriter {

	private static final String NOMINATIVE = "nominative";

	private static final Set<String> CASES = Set.of("genitive", "dative", "accusative", "locative");

	private static final Map<String, String> THIS_MASCULINE = Map.of(NOMINATIVE, "šis", "genitive", "šī", "dative",
			"šim", "accusative", "šo", "locative", "šajā");

	private static final Map<String, String> THIS_FEMININE = Map.of(NOMINATIVE, "šī", "genitive", "šīs", "dative",
			"šai", "accusative", "šo", "locative", "šajā");

	private static final Pattern PLURAL_DATIVE = Pattern.compile(".*(iem|ām|ēm|īm)\\P{L}*");

	/** The head of an English name ends in s: “Guidelines 2021–2027”, “funds of …”. */
	private static final Pattern PLURAL_NOUN = Pattern
		.compile("[^“]*?s( [\\d–]+| “[^”]*”)?|.*?s (of|in|at|for|to|that|with|along|next|subordinate) .*");

	private static final Pattern PLURAL_TOPIC = Pattern.compile(".*[^s]s|.* and .*");

	private final Ontology ontology;

	public SentenceWriter(Ontology ontology) {
		this.ontology = ontology;
	}

	/**
	 * A relation as a sentence, from its start to its end.
	 * @param relation name of its type
	 * @param past whether it has ended
	 * @throws OntologyException when there is no such type
	 */
	public Text sentence(String relation, Named from, Named to, boolean past) {
		return sentence(relation, from, to, true, false, past);
	}

	/**
	 * A relation as one sentence of several that walk along a path, read in the direction
	 * of the walk.
	 * @param relation name of its type
	 * @param forwards whether it is walked from its start to its end
	 * @param continued whether the sentence before ended at the node from which this one
	 * begins, so that “this sub-priority” will do
	 * @param past whether it has ended
	 * @throws OntologyException when there is no such type
	 */
	public Text sentence(String relation, Named from, Named to, boolean forwards, boolean continued, boolean past) {
		RelationType type = this.ontology.findRelationType(relation)
			.orElseThrow(() -> new OntologyException("there is no relation type `" + relation + "`"));
		Text template = type.template(from.kind(), to.kind(), forwards, past);
		Reading start = reading(from, continued && forwards);
		Reading end = reading(to, continued && !forwards);
		return new Text(sentence(template.lv(), start, end, true), sentence(template.en(), start, end, false));
	}

	/**
	 * A relation as a clause that supposes it, such as “if Kalnava were a party to …”.
	 * Empty where the ontology has none for these ends: nobody can bring such a relation
	 * about.
	 * @param relation name of its type
	 */
	public Optional<Text> findCondition(String relation, Named from, Named to) {
		Reading start = reading(from, false);
		Reading end = reading(to, false);
		return this.ontology.findRelationType(relation)
			.flatMap((type) -> type.findConditional(from.kind(), to.kind()))
			.map((template) -> new Text(fill(template.lv(), start, end, true), fill(template.en(), start, end, false)));
	}

	private static String sentence(String template, Reading from, Reading to, boolean latvian) {
		return capital(fill(template, from, to, latvian)) + ".";
	}

	/** The name of a node as it stands within a sentence, in the nominative. */
	public Text name(Named node) {
		Reading reading = reading(node, false);
		return new Text(reading.latvian(NOMINATIVE), reading.english());
	}

	/**
	 * The name of a node as it stands after a preposition.
	 * @param singular Latvian case that the preposition asks for, such as accusative
	 * after “ar”; a plural stands in the dative after any
	 */
	public Text nameAfterPreposition(Named node, String singular) {
		Reading reading = reading(node, false);
		return new Text(reading.latvian(reading.manyInLatvian() ? "dative" : singular), reading.english());
	}

	/** The name of a node in a Latvian case. */
	public Text name(Named node, String latvianCase) {
		Reading reading = reading(node, false);
		return new Text(reading.latvian(latvianCase), reading.english());
	}

	private Reading reading(Named node, boolean known) {
		Kind kind = this.ontology.getKind(node.kind());
		Noun noun = (node.type() != null) ? kind.nouns().getOrDefault(node.type(), kind.noun()) : kind.noun();
		return new Reading(node, noun, kind.quoted(), kind.isNameOfficial(node.naming()), kind.is(Trait.GROUP),
				kind.is(Trait.THEME), known);
	}

	private static String fill(String template, Reading from, Reading to, boolean latvian) {
		return RelationType.PLACEHOLDER.matcher(template).replaceAll((placeholder) -> {
			Reading reading = placeholder.group("end").equals("from") ? from : to;
			return Matcher.quoteReplacement(word(placeholder, reading, latvian));
		});
	}

	private static String word(MatchResult placeholder, Reading reading, boolean latvian) {
		boolean many = latvian ? reading.manyInLatvian() : reading.manyInEnglish();
		if (placeholder.group("one") != null) {
			return placeholder.group(many ? "many" : "one");
		}
		if (!latvian) {
			return reading.english();
		}
		String singular = placeholder.group("singular");
		String plural = placeholder.group("plural");
		return reading.latvian((singular == null) ? NOMINATIVE : (many && plural != null) ? plural : singular);
	}

	/** With the first letter as a capital; a quotation mark may stand before it. */
	private static String capital(String words) {
		int first = 0;
		while (first < words.length() && !Character.isLetterOrDigit(words.charAt(first))) {
			first++;
		}
		return words.substring(0, first) + words.substring(first, first + 1).toUpperCase(Locale.ROOT)
				+ words.substring(first + 1);
	}

	/**
	 * How one node is to be read in one sentence.
	 *
	 * @param node the node
	 * @param noun its class noun
	 * @param quoted whether a name beside the class noun is set apart
	 * @param official whether it is an official one, to be quoted
	 * @param group whether it is a class of actors, whose name is a plural
	 * @param topic whether it is a theme, whose name is a common noun
	 * @param known whether the reader has just met it, so that “this” and the noun will
	 * do
	 */
	private record Reading(Named node, Noun noun, boolean quoted, boolean official, boolean group, boolean topic,
			boolean known) {

		private boolean declined() {
			return this.node.forms().keySet().containsAll(CASES);
		}

		String latvian(String wanted) {
			if (declined()) {
				return this.node.forms().getOrDefault(wanted, this.node.name().lv());
			}
			String word = wanted.equals(NOMINATIVE) ? this.noun.label().lv() : this.noun.cases().get(wanted);
			if (this.known) {
				return (this.noun.feminine() ? THIS_FEMININE : THIS_MASCULINE).get(wanted) + " " + word;
			}
			String number = (this.node.number() != null) ? " " + this.node.number() + "." : "";
			return word + number + " " + setApart(this.node.name().lv(), Language.LV);
		}

		String english() {
			if (declined()) {
				return this.node.forms().getOrDefault("english", this.node.name().en());
			}
			if (this.known) {
				return "this " + this.noun.label().en();
			}
			if (!this.quoted) {
				return this.node.name().en();
			}
			String number = this.node.number();
			return ((number != null) ? this.noun.label().en() + " " + number : "the " + this.noun.label().en()) + " "
					+ setApart(this.node.name().en(), Language.EN);
		}

		/** Words of ours are set apart by marks that no official name has. */
		private String setApart(String name, Language language) {
			if (!this.quoted) {
				return name;
			}
			return this.official ? "“" + name.replaceAll("[“„]", "‘").replace('”', '’') + "”"
					: Words.text("sentence.ours", name).in(language);
		}

		/**
		 * Whether the Latvian name is a plural: the last word that the dative changes
		 * ends as plural datives do.
		 */
		boolean manyInLatvian() {
			if (!declined()) {
				return false;
			}
			String[] nominative = latvian(NOMINATIVE).split(" ");
			String[] dative = latvian("dative").split(" ");
			boolean many = false;
			for (int i = 0; i < dative.length; i++) {
				if (i >= nominative.length || !dative[i].equals(nominative[i])) {
					many = PLURAL_DATIVE.matcher(dative[i]).matches();
				}
			}
			return many;
		}

		/**
		 * Whether the English name is a plural: a town may be one in Latvian alone
		 * (Cēsis), and money likewise (private means); a theme may be one in English
		 * alone (visual arts).
		 */
		boolean manyInEnglish() {
			return (this.topic) ? PLURAL_TOPIC.matcher(english()).matches()
					: manyInLatvian() && (this.group || PLURAL_NOUN.matcher(english()).matches());
		}

	}

}
