package lv.saiknes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the judged searches and says what of them is met. */
final class JudgedSearches {

	private JudgedSearches() {
	}

	/** The cases of one half, {@code tune} or {@code report}. */
	@SuppressWarnings("unchecked")
	static List<Case> read(String half) {
		Path file = Path.of("src/test/resources/search/search-" + half + ".yaml");
		try {
			Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
			return ((List<Map<String, Object>>) root.get("cases")).stream().map(Case::new).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One judged search. */
	record Case(Map<String, Object> fields) {

		String id() {
			return (String) this.fields.get("id");
		}

		String sort() {
			return (String) this.fields.get("sort");
		}

		String text() {
			return String.valueOf(this.fields.get("text"));
		}

		boolean inTexts() {
			return this.fields.containsKey("passages");
		}

		@SuppressWarnings("unchecked")
		List<Map<String, Object>> passages() {
			return (List<Map<String, Object>>) this.fields.getOrDefault("passages", List.of());
		}

		@SuppressWarnings("unchecked")
		private List<String> strings(String field) {
			return (List<String>) this.fields.getOrDefault(field, List.of());
		}

		/** What is wrong with these places in running text, null where nothing is. */
		@SuppressWarnings("unchecked")
		@Nullable String problemOfTexts(List<TextSearch.Hit> hits) {
			boolean met = hits.stream().anyMatch((hit) -> passages().stream().anyMatch((passage) -> {
				List<Integer> lines = (List<Integer>) passage.get("lines");
				return passage.get("source").equals(hit.source()) && lines.get(0) <= hit.lastLine()
						&& lines.get(1) >= hit.firstLine();
			}));
			return met ? null : "none of " + passages() + " among "
					+ hits.stream().map((hit) -> hit.source() + ":" + hit.firstLine()).toList();
		}

		/** What is wrong with these results, null where nothing is. */
		@SuppressWarnings("unchecked")
		@Nullable String problem(List<String> found) {
			if (Boolean.TRUE.equals(this.fields.get("nothing"))) {
				return found.isEmpty() ? null : "found " + found.getFirst();
			}
			List<String> first = strings("first");
			List<String> acceptable = strings("acceptable");
			String top = found.isEmpty() ? "nothing" : found.getFirst();
			if (!first.isEmpty() && !first.contains(top)) {
				return "first is " + top + ", not " + first;
			}
			if (first.isEmpty() && !acceptable.isEmpty() && !acceptable.contains(top)) {
				return "first is " + top + ", not of " + acceptable;
			}
			if (this.fields.get("among") instanceof Map<?, ?> among) {
				int n = (Integer) among.get("n");
				List<String> best = found.subList(0, Math.min(n, found.size()));
				for (String id : (List<String>) among.get("ids")) {
					if (!best.contains(id)) {
						return id + " is not among " + n + " (" + found.indexOf(id) + "): " + best;
					}
				}
			}
			for (Map<String, Object> pair : (List<Map<String, Object>>) this.fields.getOrDefault("notBefore",
					List.of())) {
				int one = found.indexOf(pair.get("id"));
				int other = found.indexOf(pair.get("before"));
				if (one >= 0 && (other < 0 || one < other)) {
					return pair.get("id") + " before " + pair.get("before");
				}
			}
			return null;
		}

	}

}
