package lv.saiknes.search;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import lv.saiknes.model.Manifest.WordRing;
import lv.saiknes.text.Compounds;
import lv.saiknes.text.Stems.Word;
import lv.saiknes.text.Stems;

/**
 * Words that people use for one another, as the data tell them: rings of Latvian and
 * English words, each brought to its stems. A word may be a compound of several, which
 * then count together alone. A ring is known by a short name, so that an index may hold
 * it beside the words. Immutable.
 */
public final class WordRings {

	/** Letters of the shortest first part of a Latvian word made of two: “eko”. */
	private static final int SHORTEST_FIRST_PART = 3;

	/**
	 * Letters of the shortest stem that counts as a last part; with five “transports”
	 * would be sport.
	 */
	private static final int SHORTEST_LAST_PART = 6;

	/**
	 * Words of so many other rings end in a last part that says nothing by itself:
	 * forestry, fishery and water supply are each a “saimniecība”, and none is farming.
	 */
	private static final int RINGS_OF_EMPTY_PART = 2;

	private final Map<String, Set<String>> latvian = new HashMap<>();

	/** Stems in which words end and that say what kind of thing these are. */
	private final Set<String> lastParts = new HashSet<>();

	/** The stems of Latvian words, in their order. */
	private final NavigableSet<String> beginnings = new TreeSet<>();

	private final Map<String, Set<String>> english = new HashMap<>();

	private final Stems stems;

	/** Rings as a manifest has them. */
	public WordRings(Collection<WordRing> rings) {
		this.stems = new Stems(new Compounds(rings.stream().flatMap((ring) -> ring.lv().stream()).toList(),
				rings.stream().flatMap((ring) -> ring.en().stream()).toList()));
		int number = 0;
		for (WordRing ring : rings) {
			String name = "ring" + number++;
			words(ring.lv()).forEach((word) -> add(this.latvian, word.latvian(), name));
			words(ring.en()).forEach((word) -> add(this.english, word.english(), name));
		}
		this.beginnings.addAll(this.latvian.keySet());
		this.latvian.keySet()
			.stream()
			.filter((stem) -> stem.length() >= SHORTEST_LAST_PART && !isEmpty(stem))
			.forEach(this.lastParts::add);
	}

	/** Whether words of several other rings end in it. */
	private boolean isEmpty(String part) {
		Set<String> own = ofLatvian(Set.of(part));
		return this.latvian.entrySet()
			.stream()
			.filter((word) -> word.getKey().length() >= SHORTEST_FIRST_PART + part.length()
					&& word.getKey().endsWith(part) && Collections.disjoint(word.getValue(), own))
			.flatMap((word) -> word.getValue().stream())
			.distinct()
			.count() >= RINGS_OF_EMPTY_PART;
	}

	private List<Word> words(List<String> words) {
		return words.stream().flatMap((word) -> this.stems.of(word).stream()).toList();
	}

	/** Takes texts apart so that what a ring has of several words is one. */
	public Stems stems() {
		return this.stems;
	}

	private static void add(Map<String, Set<String>> rings, Set<String> stems, String ring) {
		stems.forEach((stem) -> rings.computeIfAbsent(stem, (key) -> new TreeSet<>()).add(ring));
	}

	/** The rings that a word is in, taken as Latvian; none for most. */
	public Set<String> ofLatvian(Word word) {
		return ofLatvian(word.latvian());
	}

	/**
	 * What a Latvian word made of two ends in, which says what kind of thing it is:
	 * “velotūrisms” is a “tūrisms”. Only words of rings are known as last parts; the
	 * longest counts, and what stands before it has to begin another word of a ring. A
	 * word that is in a ring itself is one by itself: “dzelzceļš” is no road.
	 * @return stems; empty where the word ends in none
	 */
	public Set<String> lastPart(Word word) {
		if (!ofLatvian(word).isEmpty()) {
			return Set.of();
		}
		Set<String> parts = new TreeSet<>();
		for (String stem : word.latvian()) {
			for (int begin = SHORTEST_FIRST_PART; begin <= stem.length() - SHORTEST_LAST_PART; begin++) {
				String end = stem.substring(begin);
				if (this.lastParts.contains(end) && begins(stem.substring(0, begin))) {
					parts.add(end);
					break;
				}
			}
		}
		return parts;
	}

	private boolean begins(String part) {
		String next = this.beginnings.ceiling(part);
		return next != null && next.startsWith(part);
	}

	/** The rings that a word with these Latvian stems is in. */
	public Set<String> ofLatvian(Set<String> stems) {
		return rings(this.latvian, stems);
	}

	/** The rings that a word is in, taken as English; none for most. */
	public Set<String> ofEnglish(Word word) {
		return rings(this.english, word.english());
	}

	private static Set<String> rings(Map<String, Set<String>> rings, Set<String> stems) {
		Set<String> all = new TreeSet<>();
		stems.forEach((stem) -> all.addAll(rings.getOrDefault(stem, Set.of())));
		return all;
	}

}
