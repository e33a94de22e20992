package lv.saiknes.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lv.saiknes.evidence.PassageHash;
import lv.saiknes.model.Citation;
import lv.saiknes.text.Folding;

/**
 * Where the passages of a source stand in another edition: those whose words are the same
 * by their hash, those whose words are nearly the same, and those that are gone.
 *
 * @param same passages with the same words, by their old lines
 * @param near passages with nearly the same words, to be read again
 * @param lost citations whose words stand nowhere
 * @param lines for each old line that stands in the new edition, its number there
 */
public record Edition(Map<Range, Range> same, Map<Range, Range> near, List<Citation> lost,
		Map<Integer, Integer> lines) {

	/** Of the words of both, so many are shared by a passage that is nearly the same. */
	private static final double NEAR = 0.75;

	private static final int LARGEST_GROWTH = 3;

	public Edition {
		same = Map.copyOf(same);
		near = Map.copyOf(near);
		lost = List.copyOf(lost);
		lines = Map.copyOf(lines);
	}

	static Edition of(List<String> before, List<String> after, List<Citation> citations) {
		Map<Integer, Integer> lines = aligned(before, after);
		Map<Range, Range> same = new TreeMap<>();
		Map<Range, Range> near = new TreeMap<>();
		List<Citation> lost = new ArrayList<>();
		for (Citation citation : citations) {
			Range old = new Range(citation.firstLine(), citation.lastLine());
			if (old.last() > before.size()) {
				lost.add(citation);
				continue;
			}
			int expected = expected(lines, old.first());
			List<String> passage = before.subList(old.first() - 1, old.last());
			Optional<Range> exact = exact(passage, after, expected);
			Optional<Range> nearest = exact.isPresent() ? Optional.empty() : nearest(passage, after, expected);
			if (exact.isPresent()) {
				same.put(old, exact.get());
			}
			else if (nearest.isPresent()) {
				near.put(old, nearest.get());
			}
			else {
				lost.add(citation);
			}
		}
		return new Edition(same, near, lost, lines);
	}

	/** Where a passage stands now, if it stands anywhere. */
	public Optional<Range> find(int first, int last) {
		Range old = new Range(first, last);
		Range found = this.same.getOrDefault(old, this.near.get(old));
		if (found != null) {
			return Optional.of(found);
		}
		Integer start = this.lines.get(first);
		Integer end = this.lines.get(last);
		return (start != null && end != null && start <= end) ? Optional.of(new Range(start, end)) : Optional.empty();
	}

	/** The passages that stand on other lines than before. */
	public Map<Range, Range> moved() {
		Map<Range, Range> moved = new TreeMap<>(this.same);
		moved.putAll(this.near);
		moved.entrySet().removeIf((one) -> one.getKey().equals(one.getValue()));
		return moved;
	}

	/**
	 * Lines that are the same in both, in order, each once; unique ones first, then their
	 * neighbours.
	 */
	private static Map<Integer, Integer> aligned(List<String> before, List<String> after) {
		Map<String, Integer> counts = new HashMap<>();
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < after.size(); i++) {
			String line = normal(after.get(i));
			counts.merge(line, 1, Integer::sum);
			places.put(line, i + 1);
		}
		Map<String, Integer> old = new HashMap<>();
		before.forEach((line) -> old.merge(normal(line), 1, Integer::sum));
		Map<Integer, Integer> aligned = new TreeMap<>();
		for (int i = 0; i < before.size(); i++) {
			String line = normal(before.get(i));
			if (!line.isEmpty() && counts.getOrDefault(line, 0) == 1 && old.getOrDefault(line, 0) == 1) {
				aligned.put(i + 1, places.get(line));
			}
		}
		for (int i = 2; i <= before.size(); i++) {
			Integer earlier = aligned.get(i - 1);
			if (!aligned.containsKey(i) && earlier != null && earlier < after.size()
					&& normal(before.get(i - 1)).equals(normal(after.get(earlier)))) {
				aligned.put(i, earlier + 1);
			}
		}
		return aligned;
	}

	private static String normal(String line) {
		return line.replaceAll("(?U)\\s+", " ").strip();
	}

	/** Where a line would be if it moved as the one before it did. */
	private static int expected(Map<Integer, Integer> lines, int line) {
		for (int i = line; i > 0; i--) {
			Integer now = lines.get(i);
			if (now != null) {
				return now + line - i;
			}
		}
		return line;
	}

	private static Optional<Range> exact(List<String> passage, List<String> after, int expected) {
		String hash = PassageHash.of(passage);
		int length = normal(String.join(" ", passage)).length();
		Range best = null;
		for (int first = 1; first <= after.size(); first++) {
			if (after.get(first - 1).isBlank()) {
				continue;
			}
			int letters = 0;
			for (int last = first; last <= after.size() && letters <= length; last++) {
				String line = normal(after.get(last - 1));
				letters += line.isEmpty() ? 0 : line.length() + ((letters > 0) ? 1 : 0);
				if (letters == length && !line.isEmpty() && PassageHash.of(after.subList(first - 1, last)).equals(hash)
						&& (best == null || Math.abs(first - expected) < Math.abs(best.first() - expected))) {
					best = new Range(first, last);
				}
			}
		}
		return Optional.ofNullable(best);
	}

	/** The nearest lines by their words; of equally near ones the nearest by place. */
	private static Optional<Range> nearest(List<String> passage, List<String> after, int expected) {
		Map<String, Integer> wanted = counts(passage);
		int total = wanted.values().stream().mapToInt(Integer::intValue).sum();
		Range best = null;
		double most = NEAR;
		for (int first = 1; first <= after.size(); first++) {
			if (after.get(first - 1).isBlank()
					|| counts(after.subList(first - 1, first)).keySet().stream().noneMatch(wanted::containsKey)) {
				continue;
			}
			int longest = Math.min(after.size(), first - 1 + passage.size() + LARGEST_GROWTH);
			for (int last = first; last <= longest; last++) {
				if (after.get(last - 1).isBlank()) {
					continue;
				}
				Map<String, Integer> given = counts(after.subList(first - 1, last));
				int shared = given.entrySet()
					.stream()
					.mapToInt((one) -> Math.min(one.getValue(), wanted.getOrDefault(one.getKey(), 0)))
					.sum();
				double share = 2.0 * shared
						/ Math.max(1, total + given.values().stream().mapToInt(Integer::intValue).sum());
				if (share > most || (share == most && best != null
						&& Math.abs(first - expected) < Math.abs(best.first() - expected))) {
					most = share;
					best = new Range(first, last);
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private static Map<String, Integer> counts(List<String> lines) {
		Map<String, Integer> counts = new HashMap<>();
		Folding.listWords(String.join(" ", lines)).forEach((word) -> counts.merge(word, 1, Integer::sum));
		return counts;
	}

	/**
	 * Lines of a source.
	 *
	 * @param first first line
	 * @param last last line
	 */
	public record Range(int first, int last) implements Comparable<Range> {

		@Override
		public int compareTo(Range other) {
			return (this.first != other.first) ? Integer.compare(this.first, other.first)
					: Integer.compare(this.last, other.last);
		}

		@Override
		public String toString() {
			return (this.first == this.last) ? String.valueOf(this.first) : this.first + "-" + this.last;
		}

	}

}
