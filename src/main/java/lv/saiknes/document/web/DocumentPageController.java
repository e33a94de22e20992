package lv.saiknes.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.document.Document;
import lv.saiknes.document.DocumentReader;
import lv.saiknes.document.Sheet;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.time.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The documents: their list, and each line by line with what is drawn from it. The text
 * of a document is shown where it is at hand and goes nowhere else.
 */
@Controller
class DocumentPageController {

	private static final Pattern LINES = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

	/** How many lines of what was found stand on a page. */
	private static final int FOUND = 40;

	private final DocumentReader documents;

	private final SheetView view;

	DocumentPageController(DocumentReader documents, SheetView view) {
		this.documents = documents;
		this.view = view;
	}

	@GetMapping("/documents")
	String list(Model model, Locale locale) {
		Language language = Language.of(locale);
		if (this.documents.isTooLarge()) {
			return withoutFacts(this.documents.sources(), model, language);
		}
		model.addAttribute("documents",
				this.documents.list().stream().map((document) -> row(document, language)).toList());
		return "documents";
	}

	/** Documents by themselves, where there is too much to be told beside their lines. */
	private String withoutFacts(List<Source> sources, Model model, Language language) {
		model.addAttribute("most", DocumentReader.MOST_NODES);
		model.addAttribute("documents",
				sources.stream()
					.map((source) -> new Row(Heading.of(source, language), source.coverage(), null, List.of(), false))
					.toList());
		return "documents";
	}

	private Row row(Document document, Language language) {
		Sheet sheet = this.documents.find(document.source().id()).orElseThrow();
		return new Row(Heading.of(document.source(), language), document.source().coverage(), document.facts(),
				sheet.parts(), sheet.hasText());
	}

	/**
	 * A page of a document.
	 * @param lines the lines that are asked for, as {@code 12} or {@code 12-20}; they are
	 * marked, and the page is theirs
	 * @param page number of the page, where no lines are asked for; with a search the
	 * page of what was found
	 * @param find a text to find in the document
	 */
	@GetMapping("/documents/{id}")
	String document(@PathVariable String id, @RequestParam(defaultValue = "") String lines,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String find, Model model,
			Locale locale) {
		Language language = Language.of(locale);
		List<Source> named = this.documents.sources().stream().filter((source) -> source.id().equals(id)).toList();
		if (named.isEmpty()) {
			// Not laid out first, which may take longer than the request has.
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (this.documents.isTooLarge()) {
			return withoutFacts(named, model, language);
		}
		Sheet sheet = this.documents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Matcher asked = LINES.matcher(lines);
		int first = asked.matches() ? Integer.parseInt(asked.group(1)) : 0;
		int last = (first > 0 && asked.group(2) != null) ? Integer.parseInt(asked.group(2)) : first;
		model.addAttribute("source", Heading.of(sheet.document().source(), language));
		model.addAttribute("coverage", sheet.document().source().coverage());
		model.addAttribute("facts", sheet.document().facts());
		model.addAttribute("atHand", sheet.hasText());
		model.addAttribute("find", find);
		if (!find.isBlank()) {
			List<Integer> found = sheet.find(find);
			int pages = Math.max(1, Math.ceilDiv(found.size(), FOUND));
			int shown = Math.clamp(page, 1, pages);
			model.addAttribute("total", found.size());
			model.addAttribute("found",
					found.subList((shown - 1) * FOUND, Math.min(found.size(), shown * FOUND))
						.stream()
						.map((line) -> this.view.line(sheet, line, find))
						.toList());
			model.addAttribute("page", shown);
			model.addAttribute("pages", pages);
			return "document";
		}
		int shown = (first > 0) ? sheet.pageOf(first) : Math.clamp(page, 1, sheet.pageCount());
		List<Sheet.Block> blocks = (first > 0) ? sheet.around(first, last) : sheet.page(shown);
		model.addAttribute("asked", first);
		model.addAttribute("page", shown);
		model.addAttribute("pages", sheet.pageCount());
		model.addAttribute("grades", this.view.grades(language));
		model.addAttribute("parts", parts(sheet, shown));
		model.addAttribute("blocks", this.view.blocks(sheet, blocks, first, last, language));
		return "document";
	}

	private static List<PartLink> parts(Sheet sheet, int shown) {
		List<PartLink> parts = new ArrayList<>();
		for (Sheet.Part part : sheet.parts()) {
			parts.add(new PartLink(part, sheet.pageOf(part.firstLine()) == shown));
		}
		return parts;
	}

	/**
	 * What a document is called.
	 *
	 * @param id its number
	 * @param title its title
	 * @param publisher who published it
	 * @param until the date after which it knows nothing, in words
	 * @param url where it was published, absent where not known
	 */
	record Heading(String id, String title, String publisher, String until, @Nullable String url) {

		static Heading of(Source source, Language language) {
			return new Heading(source.id(), source.title().in(language), source.publisher().in(language),
					TimeWords.until(source.date()).in(language), source.url());
		}

	}

	/**
	 * A document of the list.
	 *
	 * @param source what it is called
	 * @param coverage how much of it the data accounts for, absent where not counted
	 * @param facts how many facts rest on it, absent where that is not worked out
	 * @param parts the whole of it
	 * @param atHand whether its text can be read here
	 */
	record Row(Heading source, Source.@Nullable Coverage coverage, @Nullable Integer facts, List<Sheet.Part> parts,
			boolean atHand) {
	}

	/**
	 * A part of the whole.
	 *
	 * @param part the part
	 * @param here whether it is on the page that is shown
	 */
	record PartLink(Sheet.Part part, boolean here) {
	}

}
