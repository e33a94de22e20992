package lv.saiknes.export;

import java.io.StringWriter;
import java.util.regex.Pattern;

import lv.saiknes.time.Printed;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How a node, a relation, a claim or the dataset is cited.
 *
 * @param id its id
 * @param title what is cited, in the reader's language; a sentence of ours without its
 * full stop, since words follow it
 * @param official whether the title is an official one, to be taken over as it is
 * @param ours what stands behind a title that is in our words, in the reader's language
 * @param work title of the dataset
 * @param version version of the dataset
 * @param date date of the dataset
 * @param address its permalink
 * @param language language of the title, as a code of two letters
 */
public record Reference(String id, String title, boolean official, String ours, String work, String version,
		String date, String address, String language) {

	private static final Pattern MARKS = Pattern.compile("[&%$#_]");

	public Reference {
		title = official ? title : Printed.unended(title);
	}

	/** For LaTeX, in whose keys a tilde is no letter. */
	public String bibtex() {
		String named = this.official ? "{" + tex(this.title) + "}" : tex(this.title) + " (" + this.ours + ")";
		return """
				@misc{saiknes-%s,
				  title = {%s},
				  howpublished = {%s},
				  version = {%s},
				  year = {%s},
				  url = {%s},
				  note = {CC BY 4.0},
				}
				""".formatted(this.id.replace(Addresses.PARTS, ':'), named, tex(this.work), this.version, year(),
				this.address);
	}

	/** For EndNote, Zotero and others. */
	public String ris() {
		return """
				TY  - DATA\r
				ID  - saiknes-%s\r
				TI  - %s\r
				T2  - %s\r
				ET  - %s\r
				PY  - %s\r
				DA  - %s\r
				LA  - %s\r
				UR  - %s\r
				N1  - CC BY 4.0\r
				ER  - \r
				""".formatted(this.id, plain(), this.work, this.version, year(), this.date.replace('-', '/'),
				this.language, this.address);
	}

	/** For the citation style language. */
	public String csl() {
		var writer = new StringWriter();
		try (var json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), writer)) {
			json.writeStartArray();
			json.writeStartObject();
			json.writeStringProperty("id", "saiknes-" + this.id);
			json.writeStringProperty("type", "dataset");
			json.writeStringProperty("title", plain());
			json.writeStringProperty("container-title", this.work);
			json.writeStringProperty("version", this.version);
			json.writeStringProperty("language", this.language);
			json.writeStringProperty("URL", this.address);
			json.writeStringProperty("note", "CC BY 4.0");
			json.writeName("issued");
			json.writeStartObject();
			json.writeName("date-parts");
			json.writeStartArray();
			json.writeStartArray();
			for (String part : this.date.split("-")) {
				json.writeNumber(Integer.parseInt(part));
			}
			json.writeEndArray();
			json.writeEndArray();
			json.writeEndObject();
			json.writeEndObject();
			json.writeEndArray();
		}
		return writer + "\n";
	}

	private String plain() {
		return this.official ? this.title : this.title + " (" + this.ours + ")";
	}

	private String year() {
		return this.date.substring(0, 4);
	}

	/** Signs that mean something to TeX. */
	private static String tex(String text) {
		return MARKS.matcher(text.replaceAll("[\\\\{}]", "")).replaceAll("\\\\$0");
	}

}
