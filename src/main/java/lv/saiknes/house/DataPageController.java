package lv.saiknes.house;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import lv.saiknes.export.Format;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.PassageReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page about the data: what is in it, how it was read, its limits, how to cite it.
 */
@Controller
class DataPageController {

	private final PassageReader passageReader;

	private final DatasetReader datasetReader;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	private final CorrectionSettings corrections;

	DataPageController(PassageReader passageReader, DatasetReader datasetReader, Ontology ontology,
			CurrentManifest manifest, CorrectionSettings corrections) {
		this.corrections = corrections;
		this.passageReader = passageReader;
		this.datasetReader = datasetReader;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping("/data")
	String data(Model model, Locale locale) {
		Language language = Language.of(locale);
		Manifest house = this.manifest.get();
		model.addAttribute("work", house.title().in(language));
		model.addAttribute("lead", house.about().lead().in(language));
		model.addAttribute("reading", house.about().reading().in(language));
		model.addAttribute("limits", house.about().limits().stream().map((limit) -> limit.in(language)).toList());
		this.datasetReader.findSummary().ifPresent((summary) -> model.addAttribute("summary", summary));
		List<Source> sources = this.passageReader.listSources();
		model.addAttribute("sources", sources.stream().map((source) -> row(source, language)).toList());
		model.addAttribute("publishers",
				sources.stream()
					.map((source) -> source.publisher().in(language))
					.distinct()
					.collect(Collectors.joining("; ")));
		model.addAttribute("corrections", this.corrections);
		model.addAttribute("uses", Format.Use.values());
		model.addAttribute("grades",
				List.of(Grade.values())
					.stream()
					.map((grade) -> new GradeRow(grade.name(), this.ontology.labelOf(grade).in(language)))
					.toList());
		return "data";
	}

	private static SourceRow row(Source source, Language language) {
		Source.Coverage coverage = source.coverage();
		return new SourceRow(source.id(), source.title().in(language), source.publisher().in(language), source.date(),
				(coverage != null) ? coverage.textLines() : 0, (coverage != null) ? coverage.cited() : 0,
				(coverage != null) ? coverage.marked() : 0, (coverage != null) ? coverage.open() : 0);
	}

	/**
	 * A source as the page shows it.
	 *
	 * @param id its number
	 * @param title its title
	 * @param publisher who published it
	 * @param date the date after which it knows nothing
	 * @param lines lines with text
	 * @param cited lines that some fact cites
	 * @param marked lines that need no fact
	 * @param open lines still to be read
	 */
	record SourceRow(String id, String title, String publisher, String date, int lines, int cited, int marked,
			int open) {
	}

	/**
	 * A grade as the page shows it.
	 *
	 * @param name its name in the data
	 * @param label its name in words
	 */
	record GradeRow(String name, String label) {
	}

}
