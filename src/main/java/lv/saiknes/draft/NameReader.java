package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.draft.Gazetteer.Found;
import lv.saiknes.draft.Gazetteer.Word;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.text.Folding;

/**
 * Reads which nodes an item of a list names. The item is taken apart at its commas and
 * conjunctions; a part that leaves out what it shares with its neighbours (“brick and
 * timber houses”) is completed from them.
 */
final class NameReader {

	/** At these an item falls into parts. */
	private static final Pattern BREAK = Pattern
		.compile("[,;/()\\[\\]:]|\\s[–—-]\\s|t\\.\\s?sk\\.?|u\\.\\s?c\\.?|u\\.\\s?tml\\.?|&");

	/** So many words may be borrowed from a neighbour. */
	private static final int MOST_BORROWED = 3;

	private final Gazetteer names;

	private final Map<String, Set<String>> owners = new HashMap<>();

	private final List<String> joiners = Lexicon.words().list("joiners");

	private final List<String> clauses = Lexicon.words().list("clauses");

	private final Predicate<Entity> isGroup;

	NameReader(Gazetteer names, List<Relation> relations, Predicate<Entity> isGroup) {
		this.names = names;
		this.isGroup = isGroup;
		relations.stream()
			.filter((relation) -> relation.kind().equals("OF"))
			.forEach((relation) -> this.owners.computeIfAbsent(relation.from(), (id) -> new HashSet<>())
				.add(relation.to()));
	}

	/** What an item names, and what of it no registry knows. */
	Reading read(String text, Predicate<Entity> wanted, Set<String> home) {
		List<Part> parts = parts(text);
		List<Found> found = this.names.find(text, wanted);
		Map<String, Named> named = new LinkedHashMap<>();
		List<String> unknown = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			List<Found> within = found.stream()
				.filter((one) -> one.from() < part.to() && part.from() < one.to())
				.toList();
			if (covers(within, part, text)) {
				within.forEach((one) -> add(named, one, text, home, 1));
				body(part, text, wanted).ifPresent((one) -> add(named, List.of(one), home, 1));
				continue;
			}
			Optional<List<Entity>> completed = completed(parts, i, text, wanted);
			if (completed.isPresent()) {
				add(named, completed.get(), home, 0.9);
				continue;
			}
			boolean ends = within.stream().anyMatch((one) -> one.to() >= part.head());
			if (ends) {
				// The noun at the end is what the part is about; what stands before it
				// narrows it.
				within.stream()
					.filter((one) -> one.to() >= part.head())
					.forEach((one) -> add(named, one, text, home,
							Math.min(0.9, 0.7 + 0.2 * one.letters() / Math.max(1, part.head() - part.from()))));
				continue;
			}
			within.forEach((one) -> add(named, one, text, home, 0.4));
			unknown.add(text.substring(part.from(), part.to()));
		}
		return new Reading(List.copyOf(named.values()), List.copyOf(unknown));
	}

	/** Whether names cover all words of a part. */
	private boolean covers(List<Found> within, Part part, String text) {
		return this.names.words(text.substring(part.from(), part.head()))
			.stream()
			.allMatch((word) -> within.stream()
				.anyMatch((one) -> one.from() <= part.from() + word.from() && part.from() + word.to() <= one.to()));
	}

	/**
	 * A single body whose name is a part by itself, though a longer name begins with it.
	 */
	private Optional<Entity> body(Part part, String text, Predicate<Entity> wanted) {
		return this.names.named(text.substring(part.from(), part.head()), wanted)
			.stream()
			.filter((one) -> !this.isGroup.test(one))
			.findFirst();
	}

	/** A name that joins several things names all of its bearers. */
	private void add(Map<String, Named> named, Found found, String text, Set<String> home, double share) {
		boolean joined = parts(text.substring(found.from(), found.to())).size() > 1;
		int nearest = found.nodes().stream().mapToInt((one) -> nearness(one, home)).max().orElse(0);
		if (joined) {
			found.nodes()
				.stream()
				.filter((one) -> nearness(one, home) == nearest)
				.forEach((one) -> add(named, List.of(one), home, share));
		}
		else {
			add(named, found.nodes(), home, share);
		}
	}

	/** The part with words of its neighbours, where the whole is a name. */
	private Optional<List<Entity>> completed(List<Part> parts, int at, String text, Predicate<Entity> wanted) {
		Part part = parts.get(at);
		String own = text.substring(part.from(), part.head());
		for (int i = at + 1; i < parts.size(); i++) {
			List<Word> later = this.names.words(text.substring(parts.get(i).from(), parts.get(i).head()));
			for (int size = 1; size <= Math.min(MOST_BORROWED, later.size()); size++) {
				List<Word> tail = later.subList(later.size() - size, later.size());
				List<Entity> nodes = this.names.named(own + " " + joined(tail), wanted);
				if (!nodes.isEmpty()) {
					return Optional.of(nodes);
				}
			}
		}
		for (int i = at - 1; i >= 0; i--) {
			List<Word> earlier = this.names.words(text.substring(parts.get(i).from(), parts.get(i).head()));
			for (int size = 1; size <= Math.min(MOST_BORROWED, earlier.size()); size++) {
				List<Entity> nodes = this.names.named(joined(earlier.subList(0, size)) + " " + own, wanted);
				if (!nodes.isEmpty()) {
					return Optional.of(nodes);
				}
			}
		}
		return Optional.empty();
	}

	private static String joined(List<Word> words) {
		return String.join(" ", words.stream().map(Word::written).toList());
	}

	private void add(Map<String, Named> named, List<Entity> bearers, Set<String> home, double share) {
		Entity nearest = bearers.stream()
			.max(Comparator.comparingInt((Entity one) -> nearness(one, home))
				.thenComparing(Entity::id, Comparator.reverseOrder()))
			.orElseThrow();
		boolean sure = bearers.size() == 1
				|| bearers.stream().filter((one) -> nearness(one, home) == nearness(nearest, home)).count() == 1;
		boolean strange = nearness(nearest, home) < 0;
		double confidence = share * ((strange) ? 0.6 : (sure ? 0.97 : 0.75));
		named.merge(nearest.id(), new Named(nearest, confidence, bearers.size() > 1),
				(one, other) -> (one.confidence() >= other.confidence()) ? one : other);
	}

	/**
	 * A group of the unit's own actor is nearer than one of everybody, that of another is
	 * far.
	 */
	private int nearness(Entity node, Set<String> home) {
		Set<String> of = this.owners.getOrDefault(node.id(), Set.of());
		if (of.isEmpty()) {
			return 1;
		}
		return of.stream().anyMatch(home::contains) ? 2 : -1;
	}

	private List<Part> parts(String text) {
		List<Part> parts = new ArrayList<>();
		int start = 0;
		for (Word word : this.names.words(text)) {
			if (this.joiners.contains(Folding.fold(word.written()))) {
				cut(parts, text, start, word.from());
				start = word.to();
			}
		}
		cut(parts, text, start, text.length());
		return parts;
	}

	private void cut(List<Part> parts, String text, int from, int to) {
		int start = from;
		Matcher matcher = BREAK.matcher(text).region(from, to);
		while (matcher.find()) {
			part(parts, text, start, matcher.start());
			start = matcher.end();
		}
		part(parts, text, start, to);
	}

	/** A part ends before a clause that says more of it. */
	private void part(List<Part> parts, String text, int from, int to) {
		List<Word> words = this.names.words(text.substring(from, to));
		int last = words.size();
		for (int i = 0; i < words.size(); i++) {
			if (this.clauses.contains(Folding.fold(words.get(i).written()))) {
				last = i;
				break;
			}
		}
		if (last > 0) {
			parts.add(new Part(from + words.getFirst().from(), from + words.getLast().to(),
					from + words.get(last - 1).to()));
		}
	}

	/** A part of an item: where it begins and ends, and where what it names ends. */
	private record Part(int from, int to, int head) {
	}

	/**
	 * What an item names.
	 *
	 * @param named the nodes
	 * @param unknown the parts that name something else
	 */
	record Reading(List<Named> named, List<String> unknown) {
	}

	/**
	 * A node that is named.
	 *
	 * @param node the node
	 * @param confidence how sure it is that this one is meant
	 * @param several whether others bear the same name
	 */
	record Named(Entity node, double confidence, boolean several) {
	}

}
