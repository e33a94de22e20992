package lv.saiknes.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The files by which others run the program name what there is. */
class DeploymentTests {

	private static final Path DEPLOY = Path.of("deploy");

	private final Map<String, Object> compose = compose();

	@Test
	void everyInstanceHasTheSameSettings() {
		assertThat(instances()).hasSize(2);
		assertThat(Set.copyOf(instances().stream().map((name) -> service(name)).toList())).hasSize(1);
	}

	@Test
	void theVariablesOfTheInstancesAreSettings() throws IOException {
		Set<String> known = new HashSet<>();
		for (String name : settings()) {
			String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
			known.add(variable.replace("-", ""));
			known.add(variable.replace('-', '_'));
		}
		Set<String> set = new TreeSet<>();
		instances().forEach((name) -> set.addAll(map(service(name).get("environment")).keySet()));
		Matcher dockerfile = Pattern.compile("\\b((?:SAIKNES|SERVER)_[A-Z_]+)=").matcher(read("Dockerfile"));
		while (dockerfile.find()) {
			set.add(dockerfile.group(1));
		}
		Matcher unit = Pattern.compile("Environment=((?:SAIKNES|SERVER)_[A-Z_]+)=").matcher(read("saiknes.service"));
		while (unit.find()) {
			set.add(unit.group(1));
		}
		assertThat(set).contains("SAIKNES_HOSTS", "SERVER_ADDRESS", "SPRING_NEO4J_URI").isSubsetOf(known);
	}

	/** Another collector takes a third of the processor time of a request more. */
	@Test
	void theProgramCollectsSeriallyHoweverItIsRun() throws IOException {
		Map<String, String> ways = Map.of("service", read("saiknes.service"), "image", read("Dockerfile"), "Maven",
				Files.readString(Path.of("pom.xml")), "prepare",
				Files.readString(Path.of("src/main/java/lv/saiknes/command/PrepareCommand.java")));
		ways.forEach((way, file) -> assertThat(file).as(way).contains("-XX:+UseSerialGC"));
	}

	@Test
	void theDatabaseIsOfTheVersionThatTheProgramBrings() throws IOException {
		Matcher version = Pattern.compile("<neo4j.version>(.+)</neo4j.version>")
			.matcher(Files.readString(Path.of("pom.xml")));
		assertThat(version.find()).isTrue();
		assertThat(service("neo4j").get("image")).isEqualTo("neo4j:" + version.group(1));
	}

	@Test
	void nginxAsksTheInstancesByTheirNames() throws IOException {
		Matcher servers = Pattern.compile("server ([\\w-]+):8080").matcher(read("nginx.conf"));
		assertThat(servers.results().map((found) -> found.group(1))).containsExactlyElementsOf(instances());
	}

	/** Whoever else says on whose behalf it asks is not believed. */
	@Test
	void theAddressOfVisitorsIsTakenFromNginxAlone() throws IOException {
		Map<String, Object> networks = map(service("nginx").get("networks"));
		String nginx = (String) map(networks.get("inside")).get("ipv4_address");
		for (String name : instances()) {
			Map<String, Object> environment = map(service(name).get("environment"));
			assertThat(environment).containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "native");
			String trusted = (String) environment.get("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES");
			assertThat(nginx).matches(trusted);
			assertThat(List.of("172.30.16.3", "172.30.16.20", "127.0.0.1", "10.0.0.1"))
				.noneMatch((other) -> other.matches(trusted));
			assertThat(service(name)).as("reached by nginx alone").doesNotContainKey("ports");
		}
		assertThat(read("nginx.conf")).contains("proxy_set_header X-Forwarded-For $remote_addr;")
			.doesNotContain("$proxy_add_x_forwarded_for");
	}

	@Test
	void nginxTakesNoLargerBodiesThanTheProgramAndKeepsItsStateInside() throws IOException {
		assertThat(read("nginx.conf")).contains("client_max_body_size 256k;")
			.containsPattern("location /actuator \\{\\s+return 404;");
	}

	@Test
	void theImageTakesTheLayersThatTheJarHas() throws IOException {
		assertThat(read("Dockerfile")).contains("-Djarmode=tools")
			.containsSubsequence("layers/dependencies/", "layers/spring-boot-loader/", "layers/snapshot-dependencies/",
					"layers/application/");
	}

	private static Set<String> settings() throws IOException {
		Set<String> names = new HashSet<>();
		JsonMapper json = JsonMapper.shared();
		var files = DeploymentTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
		while (files.hasMoreElements()) {
			try (InputStream in = files.nextElement().openStream()) {
				json.readTree(in).path("properties").forEach((property) -> names.add(property.get("name").asString()));
			}
		}
		return names;
	}

	private List<String> instances() {
		return map(this.compose.get("services")).keySet()
			.stream()
			.filter((name) -> name.startsWith("saiknes-"))
			.sorted()
			.toList();
	}

	private Map<String, Object> service(String name) {
		return map(map(this.compose.get("services")).get(name));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	private static Map<String, Object> compose() {
		try {
			return new Yaml().load(read("compose.yaml"));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String read(String name) throws IOException {
		return Files.readString(DEPLOY.resolve(name));
	}

}
