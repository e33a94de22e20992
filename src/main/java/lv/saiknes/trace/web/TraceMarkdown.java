package lv.saiknes.trace.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import lv.saiknes.model.Language;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Fact;
import lv.saiknes.time.Printed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a trace as Markdown with footnotes, for a paper or a memo. */
@Component
class TraceMarkdown {

	private final MessageSource messages;

	private final CurrentManifest manifest;

	TraceMarkdown(MessageSource messages, CurrentManifest manifest) {
		this.messages = messages;
		this.manifest = manifest;
	}

	/**
	 * The answer as Markdown; the same answer gives the same text.
	 * @param server address of this server, for the permalink
	 */
	String of(TraceView trace, String server, Locale locale) {
		Language language = Language.of(locale);
		StringBuilder text = new StringBuilder("# ").append(escaped(trace.title().in(language))).append("\n\n");
		text.append(escaped(trace.verdictReason().in(language))).append(" ");
		text.append(escaped(trace.summary().in(language))).append("\n");
		if (trace.asOf() != null) {
			text.append("\n")
				.append(message("trace.answersFor." + trace.certainty(), locale, trace.asOf()))
				.append("\n");
		}
		for (TraceView.Path path : trace.paths()) {
			text.append("\n").append(path.rank()).append(". ");
			text.append(path.steps()
				.stream()
				.map((step) -> escaped(step.sentence().in(language))
						+ step.notes().stream().map((note) -> "[^" + note + "]").collect(Collectors.joining()))
				.collect(Collectors.joining(" ")));
			text.append("\n");
		}
		if (!trace.nearest().isEmpty()) {
			text.append("\n").append(message("trace.nearest", locale)).append("\n\n");
			trace.nearest()
				.forEach((near) -> text.append("- ").append(escaped(near.sentence().in(language))).append("\n"));
		}
		if (!trace.notes().isEmpty()) {
			text.append("\n");
			trace.notes()
				.forEach((note) -> text.append("[^" + note.number() + "]: ")
					.append(escaped(note(note, locale)))
					.append("\n"));
		}
		text.append("\n")
			.append(message("trace.md.source", locale, trace.version(), trace.date(),
					trace.licence().replaceFirst("CC-BY-", "CC BY "), this.manifest.get().title().in(language)))
			.append(" <")
			.append(server)
			.append(trace.permalink())
			.append(">\n");
		return text.toString();
	}

	private String note(TraceView.Note note, Locale locale) {
		Fact.Passage passage = note.passage();
		if (passage == null) {
			return message("trace.judged", locale) + ": "
					+ Objects.requireNonNull(note.reason()).in(Language.of(locale));
		}
		String first = String.valueOf(passage.firstLine());
		String lines = (passage.firstLine() == passage.lastLine()) ? message("facts.line", locale, first)
				: message("facts.lines", locale, first, String.valueOf(passage.lastLine()));
		return passage.publisher() + ": " + passage.title() + " (" + passage.date() + ") [" + passage.source() + "], "
				+ Printed.place(passage.locator(), Language.of(locale))
				+ ((passage.page() != null) ? ", " + message("facts.page", locale, String.valueOf(passage.page())) : "")
				+ ", " + lines + ".";
	}

	private String message(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** What Markdown would take for its own marks. */
	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
	}

}
