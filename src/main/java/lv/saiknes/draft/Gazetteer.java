package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Entity;
import lv.saiknes.text.Stems;

/**
 * Finds in a text the names that registries know, in any inflection, with or without
 * accents; abbreviations as they are written. Of names that overlap the longest counts.
 */
final class Gazetteer {

	private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final int LONGEST_ENDING = 3;

	private final Stems stems = Stems.ofAllWords();

	private final Map<String, Set<String>> stemsOfWords = new HashMap<>();

	private final Map<String, List<Name>> byFirstStem = new HashMap<>();

	private final Map<String, Entity> entities = new HashMap<>();

	private final Predicate<Entity> proper;

	/**
	 * Names of these nodes; everyday names count as well.
	 * @param proper which nodes bear proper names, written with a capital letter
	 */
	Gazetteer(Collection<Entity> nodes, Predicate<Entity> proper) {
		this.proper = proper;
		for (Entity node : nodes) {
			this.entities.put(node.id(), node);
			Set<String> known = new HashSet<>();
			for (String name : node.allNames()) {
				List<Word> words = words(name);
				if (!words.isEmpty() && known.add(words.toString()) && isTelling(words)) {
					Name entry = new Name(node, words, node.everydayNames().contains(name));
					for (String stem : words.getFirst().stems()) {
						this.byFirstStem.computeIfAbsent(stem, (key) -> new ArrayList<>()).add(entry);
					}
				}
			}
		}
	}

	/** A word of one letter says nothing. */
	private static boolean isTelling(List<Word> words) {
		return words.size() > 1 || words.getFirst().written().length() > 1;
	}

	/** The node of this id. */
	Entity get(String id) {
		Entity entity = this.entities.get(id);
		if (entity == null) {
			throw new IllegalArgumentException("there is no node `" + id + "`");
		}
		return entity;
	}

	boolean knows(String id) {
		return this.entities.containsKey(id);
	}

	/**
	 * The names in a text, in its order, none overlapping another.
	 * @param wanted which nodes may be named
	 */
	List<Found> find(String text, Predicate<Entity> wanted) {
		List<Word> words = words(text);
		List<Found> all = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			all.addAll(at(words, i, wanted));
		}
		all.sort(Comparator.comparingInt((Found one) -> -one.letters()).thenComparingInt(Found::from));
		List<Found> chosen = new ArrayList<>();
		for (Found one : all) {
			if (chosen.stream().noneMatch((other) -> one.from() < other.to() && other.from() < one.to())) {
				chosen.add(one);
			}
		}
		chosen.sort(Comparator.comparingInt(Found::from));
		return chosen;
	}

	/** The nodes one of whose names is the whole text. */
	List<Entity> named(String text, Predicate<Entity> wanted) {
		List<Word> words = words(text);
		return words.isEmpty() ? List.of()
				: at(words, 0, wanted).stream()
					.filter((one) -> one.wordsFrom() == 0 && one.wordsTo() == words.size())
					.findFirst()
					.map(Found::nodes)
					.orElse(List.of());
	}

	/** The longest name that begins at a word, with all nodes that bear it. */
	private List<Found> at(List<Word> words, int start, Predicate<Entity> wanted) {
		Set<Name> candidates = new LinkedHashSet<>();
		words.get(start).stems().forEach((stem) -> candidates.addAll(this.byFirstStem.getOrDefault(stem, List.of())));
		int longest = 0;
		Set<Entity> nodes = new LinkedHashSet<>();
		Set<Entity> everyday = new LinkedHashSet<>();
		for (Name name : candidates) {
			int size = name.words().size();
			if (size < longest || start + size > words.size() || !wanted.test(name.node())
					|| !matches(words, start, name.words()) || isCommonWord(name, words.get(start))) {
				continue;
			}
			if (size > longest) {
				longest = size;
				nodes.clear();
				everyday.clear();
			}
			(name.everyday() ? everyday : nodes).add(name.node());
		}
		if (longest == 0) {
			return List.of();
		}
		int from = words.get(start).from();
		int to = words.get(start + longest - 1).to();
		// What people call a node counts where it is the name of no other.
		return List.of(new Found(List.copyOf(nodes.isEmpty() ? everyday : nodes), from, to, start, start + longest));
	}

	/**
	 * “Marta” in a name is no “marts” in a date: a proper name of one word has its
	 * capital.
	 */
	private boolean isCommonWord(Name name, Word word) {
		return name.words().size() == 1 && this.proper.test(name.node())
				&& Character.isUpperCase(name.words().getFirst().written().charAt(0))
				&& !Character.isUpperCase(word.written().charAt(0));
	}

	private static boolean matches(List<Word> words, int start, List<Word> name) {
		for (int i = 0; i < name.size(); i++) {
			if (!same(name.get(i), words.get(start + i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean same(Word name, Word word) {
		if (name.isAbbreviation()) {
			return word.written().startsWith(name.written())
					&& word.written().length() - name.written().length() <= LONGEST_ENDING
					&& word.written()
						.substring(name.written().length())
						.chars()
						.allMatch((letter) -> Character.isLowerCase(letter) || letter == '-');
		}
		if (word.isAbbreviation() && !name.lower().equals(word.lower())) {
			return false;
		}
		return word.stems().stream().anyMatch(name.stems()::contains);
	}

	/** The words of a text with where they stand. */
	List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = PART.matcher(text);
		while (matcher.find()) {
			String written = matcher.group();
			words.add(new Word(written, written.toLowerCase(Locale.ROOT), matcher.start(), matcher.end(),
					stems(written)));
		}
		return words;
	}

	private Set<String> stems(String written) {
		return this.stemsOfWords.computeIfAbsent(written, (word) -> {
			Set<String> all = new LinkedHashSet<>();
			this.stems.of(word).forEach((one) -> {
				all.addAll(one.latvian());
				one.english().forEach((stem) -> all.add("en:" + stem));
			});
			if (all.isEmpty()) {
				all.add(word.toLowerCase(Locale.ROOT));
			}
			if (isAbbreviation(word)) {
				// An abbreviation may carry an ending.
				all.add("ab:" + word.charAt(0));
			}
			else if (word.length() > 2 && Character.isUpperCase(word.charAt(0))
					&& Character.isUpperCase(word.charAt(1))) {
				all.add("ab:" + word.charAt(0));
			}
			return all;
		});
	}

	private static boolean isAbbreviation(String word) {
		return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
				&& word.chars().allMatch(Character::isLetter);
	}

	/**
	 * A word of a text.
	 *
	 * @param written as it is written
	 * @param lower in lower case
	 * @param from where it begins
	 * @param to where it ends
	 * @param stems its stems
	 */
	record Word(String written, String lower, int from, int to, Set<String> stems) {

		boolean isAbbreviation() {
			return Gazetteer.isAbbreviation(this.written);
		}

		@Override
		public String toString() {
			return this.written;
		}

	}

	private record Name(Entity node, List<Word> words, boolean everyday) {
	}

	/**
	 * A name in a text.
	 *
	 * @param nodes the nodes that bear it
	 * @param from where it begins
	 * @param to where it ends
	 * @param wordsFrom its first word, counted from 0
	 * @param wordsTo after its last word
	 */
	record Found(List<Entity> nodes, int from, int to, int wordsFrom, int wordsTo) {

		int letters() {
			return this.to - this.from;
		}

	}

}
