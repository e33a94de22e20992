package lv.saiknes.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One visitor with a fresh browser profile. Every host asked and every complaint of the
 * console is kept and checked at the end. One browser serves all visits of a run.
 */
final class Visit implements AutoCloseable {

	static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final List<String> BAD = List.of("serious", "critical");

	/** Long, for machines that are busy; nothing waits where it need not. */
	private static final int TIMEOUT_MILLIS = 120_000;

	/** So long a browser may take over a picture before it is asked once more. */
	private static final int PICTURE_MILLIS = 15_000;

	/** So long something may still be fetched; what is asked then waits by itself. */
	private static final int IDLE_MILLIS = 20_000;

	/** So often a part may be drawn anew while it is being looked for. */
	private static final int MOST_DRAWINGS = 20;

	private static final Locator.WaitForOptions HIDDEN = new Locator.WaitForOptions()
		.setState(WaitForSelectorState.HIDDEN);

	private static Browser browser;

	private final BrowserContext context;

	private final Page page;

	private final String base;

	private final List<String> strangers = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	/** A visitor who reads this language, at a desk. */
	Visit(int port, String language) {
		this.base = "http://127.0.0.1:" + port;
		this.context = browser().newContext(new Browser.NewContextOptions().setBaseURL(this.base)
			.setLocale(language)
			.setViewportSize(1280, 800)
			.setColorScheme(ColorScheme.LIGHT)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setPermissions(List.of("clipboard-read", "clipboard-write")));
		this.context.onRequest((request) -> {
			String protocol = URI.create(request.url().split("[?#]", 2)[0]).getScheme();
			if (!request.url().startsWith(this.base + "/") && !List.of("data", "blob").contains(protocol)) {
				this.strangers.add(request.url());
			}
		});
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(TIMEOUT_MILLIS);
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError((error) -> this.complaints.add(error));
	}

	private static synchronized Browser browser() {
		if (browser == null) {
			PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
			Chromium chromium = Chromium.get();
			Map<String, String> environment = new LinkedHashMap<>(System.getenv());
			environment.putAll(chromium.environment());
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.program())
					.setArgs(Chromium.arguments())
					.setEnv(environment));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		}
		return browser;
	}

	Page page() {
		return this.page;
	}

	/** Opens an address of this server and waits until nothing more is fetched. */
	Page open(String path) {
		int status = this.page.navigate(path).status();
		assertThat(status).as(path).isLessThan(400);
		settle();
		return this.page;
	}

	/**
	 * Waits until nothing more is fetched and no part of the page says that it is busy.
	 * Where a browser does not call its threads idle, what it loaded is enough.
	 */
	void settle() {
		try {
			this.page.waitForLoadState(LoadState.NETWORKIDLE,
					new Page.WaitForLoadStateOptions().setTimeout(IDLE_MILLIS));
		}
		catch (TimeoutError ex) {
			this.page.waitForLoadState(LoadState.LOAD);
		}
		// Not waitForFunction, which the pages' policy forbids.
		this.page.locator("[aria-busy=true]").first().waitFor(HIDDEN);
	}

	/** Goes on with a window as narrow as common phones, and dark colours. */
	void becomePhoneInTheDark() {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		this.page.setViewportSize(390, 844);
		settle();
	}

	/** What the console says of this is meant to be so. */
	void forgive(String complaint) {
		this.complaints.removeIf((one) -> one.contains(complaint));
	}

	/**
	 * Keeps what is seen now as {@code target/screenshots/NAME.png}, for whoever looks at
	 * it later. Now and then a browser without a screen draws no frame until something
	 * changes, which is no fault of the page: it is asked once more, and then there is no
	 * picture, on which no test hangs.
	 */
	void keep(String name) {
		Page.ScreenshotOptions picture = new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"));
		try {
			this.page.screenshot(picture.setTimeout(PICTURE_MILLIS));
		}
		catch (TimeoutError ex) {
			try {
				this.page.screenshot(picture.setTimeout(TIMEOUT_MILLIS));
			}
			catch (TimeoutError again) {
				System.err.println("no picture of " + name + ": the browser drew no frame");
			}
		}
	}

	/** What axe finds serious or critical, told so that it can be mended. */
	List<String> barriers() {
		return new AxeBuilder(this.page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> BAD.contains(rule.getImpact()))
			.map(Visit::told)
			.toList();
	}

	private static String told(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().limit(5).map((node) -> node.getHtml()).toList();
	}

	/**
	 * Where a part is; a script may draw it anew between its being found and measured.
	 */
	static BoundingBox box(Locator part) {
		for (int i = 0; i < MOST_DRAWINGS; i++) {
			part.waitFor();
			BoundingBox box = part.boundingBox();
			if (box != null) {
				return box;
			}
		}
		throw new AssertionError("drawn anew again and again: " + part);
	}

	/** By how many pixels the page is wider than the window. */
	int overhang() {
		Object overhang = this.page
			.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
		return ((Number) overhang).intValue();
	}

	/** Ends the visit; no other host was asked and nothing complained. */
	@Override
	public void close() {
		this.context.close();
		assertThat(this.strangers).as("requests to other hosts").isEmpty();
		assertThat(this.complaints).as("complaints in the console").isEmpty();
	}

}
