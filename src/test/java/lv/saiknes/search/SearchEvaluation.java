package lv.saiknes.search;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Language;
import lv.saiknes.search.JudgedSearches.Case;
import lv.saiknes.support.RealData;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * How many of the judged searches are met: {@code docs/search-evaluation.md}. The first
 * argument names the half, the second asks for each search that fails.
 */
final class SearchEvaluation {

	private SearchEvaluation() {
	}

	public static void main(String[] arguments) {
		String half = (arguments.length > 0) ? arguments[0] : "tune";
		boolean told = arguments.length > 1;
		SearchIndex index = index();
		TextIndex texts = new TextIndex(Graph.of(RealData.DATASET, RealData.ONTOLOGY),
				Optional.ofNullable(System.getenv("SAIKNES_SOURCES_DIRECTORY")).map(Path::of).map(SourceLibrary::open));
		Map<String, int[]> met = new LinkedHashMap<>();
		for (Case one : JudgedSearches.read(half)) {
			String problem = one.inTexts() ? one.problemOfTexts(placesOf(one.text(), index, texts))
					: one.problem(index.find(one.text(), null, null, 0, 50).ids());
			int[] counts = met.computeIfAbsent(one.sort(), (sort) -> new int[2]);
			counts[0] += (problem == null) ? 1 : 0;
			counts[1]++;
			if (told && problem != null) {
				System.out.println(one.id() + " `" + one.text() + "`: " + problem);
			}
		}
		int[] all = new int[2];
		met.forEach((sort, counts) -> {
			System.out.printf("| %s | %d of %d |%n", sort, counts[0], counts[1]);
			all[0] += counts[0];
			all[1] += counts[1];
		});
		System.out.printf("| all | %d of %d |%n", all[0], all[1]);
	}

	private static List<TextSearch.Hit> placesOf(String text, SearchIndex index, TextIndex texts) {
		TextSearch.Found found = texts.find(text, null, Language.LV, 0, 10);
		return (found.total() > 0) ? found.hits()
				: texts
					.findNames(TextSearch.namesOf(texts.graph(), index.named(text, TextSearch.MOST_MEANT), text), null,
							Language.LV, 0, 10)
					.hits();
	}

	static SearchIndex index() {
		return index(Graph.of(RealData.DATASET, RealData.ONTOLOGY));
	}

	static SearchIndex index(Graph graph) {
		return index(graph, SearchIndex.MOST_UNPACKED);
	}

	static SearchIndex index(Graph graph, int mostUnpacked) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new SearchIndex(graph, new Surroundings(graph, RealData.ONTOLOGY, messages)::of, List.of(),
				mostUnpacked);
	}

}
