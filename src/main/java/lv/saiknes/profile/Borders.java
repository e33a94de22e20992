package lv.saiknes.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The borders and coasts of the world as the map page draws them, read once when first
 * asked for. The file is TopoJSON: each arc is a list of steps on a grid.
 */
@Component
class Borders {

	private static final String FILE = "static/explorer/countries-50m.json";

	private volatile double[][] arcs = {};

	private volatile boolean read;

	/**
	 * The arcs, each as longitude and latitude in turn; none where the file was not
	 * built.
	 */
	double[][] arcs() {
		if (!this.read) {
			this.arcs = readArcs(new ClassPathResource(FILE));
			this.read = true;
		}
		return this.arcs;
	}

	private static double[][] readArcs(ClassPathResource file) {
		if (!file.exists()) {
			return new double[][] {};
		}
		try (InputStream in = file.getInputStream()) {
			return arcs(JsonMapper.shared().readTree(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + FILE + "` cannot be read; build the project again", ex);
		}
	}

	/** The arcs of a topology. */
	static double[][] arcs(JsonNode topology) {
		JsonNode scale = topology.at("/transform/scale");
		JsonNode translate = topology.at("/transform/translate");
		List<double[]> arcs = new ArrayList<>();
		for (JsonNode arc : topology.at("/arcs")) {
			double[] points = new double[2 * arc.size()];
			long x = 0;
			long y = 0;
			int at = 0;
			for (JsonNode step : arc) {
				x += step.get(0).asLong();
				y += step.get(1).asLong();
				points[at++] = x * scale.get(0).asDouble() + translate.get(0).asDouble();
				points[at++] = y * scale.get(1).asDouble() + translate.get(1).asDouble();
			}
			arcs.add(points);
		}
		return arcs.toArray(double[][]::new);
	}

}
