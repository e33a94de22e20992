package lv.saiknes.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.gate.Readiness;
import lv.saiknes.gate.Readiness.State;
import lv.saiknes.query.DatasetReader;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Which version of the program answers, and from which dataset. */
@Component
class ProgramInfo implements InfoContributor {

	private final DatasetReader datasetReader;

	private final Readiness readiness;

	ProgramInfo(DatasetReader datasetReader, Readiness readiness) {
		this.datasetReader = datasetReader;
		this.readiness = readiness;
	}

	@Override
	public void contribute(Info.Builder builder) {
		String version = ProgramInfo.class.getPackage().getImplementationVersion();
		builder.withDetail("program",
				Map.of("name", "Saiknes", "version", Optional.ofNullable(version).orElse("(not packaged)")));
		if (this.readiness.state() != State.READY) {
			return;
		}
		this.datasetReader.findSummary().ifPresent((summary) -> {
			Map<String, Object> dataset = new LinkedHashMap<>();
			dataset.put("version", summary.version());
			dataset.put("date", summary.date());
			dataset.put("nodes", summary.nodes());
			dataset.put("relations", summary.relations());
			builder.withDetail("dataset", dataset);
		});
	}

}
