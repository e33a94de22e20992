package lv.saiknes.launch;

import java.lang.reflect.Method;

/**
 * What {@code java -jar} runs first. It is compiled for Java 8, so that on an old Java it
 * can still say in one line what is wrong.
 */
public final class Start {

	private static final int OLDEST_JAVA = 21;

	private Start() {
	}

	public static void main(String[] args) throws Exception {
		String version = System.getProperty("java.specification.version");
		if (version.startsWith("1.") || Integer.parseInt(version) < OLDEST_JAVA) {
			System.err.println("Saiknes needs Java " + OLDEST_JAVA + " or newer, but this is Java " + version + " ("
					+ System.getProperty("java.home") + "); start it with the `java` of a newer JDK.");
			System.exit(1);
		}
		Method launcher = Class.forName("org.springframework.boot.loader.launch.JarLauncher")
			.getMethod("main", String[].class);
		launcher.invoke(null, (Object) args);
	}

}
