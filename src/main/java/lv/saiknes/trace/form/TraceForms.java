package lv.saiknes.trace.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.NodeReader;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.search.form.TypedNames;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the pages that ask for connections have in common: their forms and refusals. */
@Component
public class TraceForms {

	private final NodeFields nodeFields;

	private final TypedNames typedNames;

	private final NodeReader nodeReader;

	private final Ontology ontology;

	TraceForms(NodeFields nodeFields, TypedNames typedNames, NodeReader nodeReader, Ontology ontology) {
		this.nodeFields = nodeFields;
		this.typedNames = typedNames;
		this.nodeReader = nodeReader;
		this.ontology = ontology;
	}

	/**
	 * A form as it was sent.
	 * @param path of the page
	 * @param names of the parameters that name nodes
	 */
	public TraceForm read(String path, List<String> names, MultiValueMap<String, String> parameters,
			Language language) {
		Map<String, NodeField> fields = new LinkedHashMap<>();
		names.forEach((name) -> fields.put(name, this.nodeFields.readSeveral(TraceAddress.list(parameters, name),
				parameters.getFirst(name + "Text"), (node) -> NodeName.of(node, this.ontology, language).title())));
		return new TraceForm(path, parameters, fields, this.ontology, language);
	}

	/** What a page at this path took for names that several nodes bear. */
	public List<TypedNames.Meant> typed(String path, MultiValueMap<String, String> parameters, Language language) {
		return this.typedNames.read(path, parameters, null, language);
	}

	/**
	 * Says on the page what is wrong with the question, with the id that may be meant.
	 */
	public void refuse(TraceException ex, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("wrong", ex);
		ex.unknownId().ifPresent((unknown) -> model.addAttribute("unknown", unknown));
		ex.unknownId()
			.flatMap((id) -> Nearest.to(id, this.nodeReader.listIds()))
			.ifPresent((nearest) -> model.addAttribute("nearest", nearest));
	}

	/** Says on the page that its address was made on another version of the data. */
	public static void tellVersion(MultiValueMap<String, String> parameters, String version, Model model) {
		String known = parameters.getFirst(TraceAddress.VERSION);
		model.addAttribute("other", (known != null && !known.equals(version)) ? known : null);
	}

}
