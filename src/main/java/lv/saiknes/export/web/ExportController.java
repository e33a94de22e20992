package lv.saiknes.export.web;

import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.StoreException;
import lv.saiknes.store.GraphStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The dataset in the formats of other programs. */
@RestController
class ExportController {

	private final GraphStore store;

	private final Ontology ontology;

	ExportController(GraphStore store, Ontology ontology) {
		this.store = store;
		this.ontology = ontology;
	}

	/** The whole graph; whoever has this version already is told so by its ETag. */
	@GetMapping(path = "/export/graph.json")
	ResponseEntity<StreamingResponseBody> graphJson(WebRequest request) {
		String version = this.store.findVersion()
			.orElseThrow(() -> new StoreException("No dataset is loaded. Run the command `load`."));
		if (request.checkNotModified(version)) {
			return ResponseEntity.status(304).build();
		}
		Dataset dataset = this.store.getDataset();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.eTag(version)
			.body((out) -> GraphJson.write(dataset, this.ontology, out));
	}

}
