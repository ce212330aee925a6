package com.example.quartet.systemtests.journey;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/**
 * A person with a fresh browser in front of them.
 */
public final class Visitor implements AutoCloseable {

	public static final String ALICE = "alice@contoso.onmicrosoft.com";

	public static final String ADMIN = "admin@contoso.onmicrosoft.com";

	public static final String BOB = "bob@contoso.onmicrosoft.com";

	private static final List<String> BACK_FORWARD_CACHE = List.of("--enable-features=BackForwardCache");

	private static final Map<List<String>, Browser> browsers = new ConcurrentHashMap<>();

	private final String site;

	private final BrowserContext context;

	private final Page page;

	/**
	 * Opens a browser that has never been anywhere.
	 * @param site the address of the web app
	 */
	public Visitor(String site) {
		this(site, List.of());
	}

	/**
	 * Opens a browser that has never been anywhere, and that believes one server without
	 * being told so by an authority.
	 * @param site the address of the web app
	 * @param key the key of that server
	 */
	public Visitor(String site, PublicKey key) {
		this(site, List.of("--ignore-certificate-errors-spki-list=" + fingerprint(key)));
	}

	/**
	 * Opens a browser whose Back and Forward show pages as they were.
	 * @param site the address of the web app
	 * @return with the cache that Playwright switches off
	 */
	public static Visitor withBackForwardCache(String site) {
		return new Visitor(site, BACK_FORWARD_CACHE);
	}

	private Visitor(String site, List<String> arguments) {
		this.site = site;
		this.context = browsers.computeIfAbsent(arguments, Visitor::launch)
			.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
		this.page = this.context.newPage();
	}

	public Page page() {
		return this.page;
	}

	public Page newTab() {
		return this.context.newPage();
	}

	public BrowserContext context() {
		return this.context;
	}

	/**
	 * Goes to the start page and signs in from there, as a first-time visitor does.
	 * @param username who signs in
	 */
	public void signIn(String username) {
		visit("/");
		Visitor.link(this.page, "Sign in").click();
		giveCredentials(this.page, username);
	}

	public void visit(String path) {
		this.page.navigate(this.site + path);
	}

	/**
	 * Types the name and the password on the provider's page, wherever the visitor is
	 * being asked for them.
	 * @param page the tab
	 * @param username who signs in
	 */
	public static void giveCredentials(Page page, String username) {
		page.waitForURL((address) -> address.contains("/oauth2/v2.0/") || address.contains("127.0.0.1"));
		page.locator("#username").fill(username);
		page.locator("#password").fill("Passw0rd!");
		button(page, "Sign in").click();
	}

	/**
	 * Signs in and agrees, for a person who may have done so before.
	 * @param page the tab
	 * @param username who signs in
	 * @param arrived what the application shows at last
	 */
	public static void giveCredentialsAndConsent(Page page, String username, Locator arrived) {
		giveCredentials(page, username);
		acceptIfAsked(page, arrived);
	}

	static void acceptIfAsked(Page page, Locator arrived) {
		Locator accept = button(page, "Accept");
		PlaywrightAssertions.assertThat(accept.or(arrived)).isVisible();
		if (accept.isVisible()) {
			accept.click();
		}
		PlaywrightAssertions.assertThat(arrived).isVisible();
	}

	public static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	public static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static String fingerprint(PublicKey key) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Browser launch(List<String> arguments) {
		// first pages are slow on a busy machine
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		String executable = System.getenv("QUARTET_BROWSER");
		Playwright.CreateOptions create = new Playwright.CreateOptions();
		BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions().setArgs(arguments);
		if (arguments == BACK_FORWARD_CACHE) {
			launch.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"));
		}
		if (executable != null) { // a browser that is there already, so none is fetched
			create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
			launch.setExecutablePath(Path.of(executable));
		}
		return Playwright.create(create).chromium().launch(launch);
	}

}
