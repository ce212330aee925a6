package com.example.identityemulator.junit;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

/**
 * A running identity emulator, from the point of view of a test.
 */
public final class Emulator {

	private final Addresses addresses;

	private final AdminClient admin;

	// a test has a thread of its own, and the threads that it starts belong to it
	private final InheritableThreadLocal<OrdersOfTest> orders = new InheritableThreadLocal<>() {

		@Override
		protected OrdersOfTest initialValue() {
			return new OrdersOfTest(false, List.of());
		}

	};

	Emulator(Addresses addresses) {
		this.addresses = addresses;
		this.admin = new AdminClient(addresses.admin(), addresses.adminSecret());
	}

	/**
	 * One that runs elsewhere, such as in a container.
	 * @param authority its public address
	 * @param admin the address of its admin port
	 * @param adminSecret what the admin port wants as bearer token; empty for nothing
	 * @return that emulator
	 */
	public static Emulator at(String authority, String admin, String adminSecret) {
		return new Emulator(new Addresses(authority, null, admin, adminSecret, null));
	}

	/**
	 * One that runs elsewhere, over https.
	 * @param authority its public address
	 * @param certificate the PEM file of the certificate to trust
	 * @param admin the address of its admin port
	 * @param adminSecret what the admin port wants as bearer token; empty for nothing
	 * @return that emulator
	 */
	public static Emulator overHttps(String authority, Path certificate, String admin, String adminSecret) {
		return new Emulator(new Addresses(null, authority, admin, adminSecret, certificate));
	}

	/**
	 * What stands where {@code https://login.microsoftonline.com} would stand.
	 * @return such as {@code http://127.0.0.1:54321}
	 */
	public String authority() {
		return (this.addresses.https() != null) ? this.addresses.https() : this.addresses.http();
	}

	/**
	 * The issuer of a tenant's version 2.0 tokens, which is also where its metadata are.
	 * @param tenant the tenant's id
	 * @return the value of iss
	 */
	public String issuer(String tenant) {
		return authority() + "/" + tenant + "/v2.0";
	}

	/**
	 * The certificate to trust over https.
	 * @return a PEM file
	 */
	public Path certificate() {
		if (this.addresses.certificate() == null) {
			throw new IllegalStateException("There is no certificate without @EntraEmulator(https = true)");
		}
		return this.addresses.certificate();
	}

	/**
	 * Trusts that certificate, for an HTTP client of the test.
	 * @return such as for {@code HttpClient.newBuilder().sslContext(…)}
	 */
	public SSLContext sslContext() {
		return TrustedCertificate.in(certificate());
	}

	/**
	 * Signs a person in without a browser.
	 * @param userName the person's user name
	 * @param password the password in the registrations
	 * @return a person about to be sent to the authorize endpoint
	 */
	public SignIn signIn(String userName, String password) {
		HttpClient.Builder browser = HttpClient.newBuilder();
		if (this.addresses.https() != null) {
			browser.sslContext(sslContext());
		}
		return new SignIn(authority(), browser, userName, password);
	}

	/**
	 * Asks for an access token without a sign-in and without a question.
	 * @return an order to complete
	 */
	public TokenOrder token() {
		return new TokenOrder(this.admin);
	}

	/**
	 * Lets the next request go wrong.
	 * @return an order to complete
	 */
	public FaultOrder nextRequest() {
		return nextRequests(1);
	}

	/**
	 * Lets the next requests go wrong.
	 * @param times how many
	 * @return an order to complete
	 */
	public FaultOrder nextRequests(int times) {
		return new FaultOrder(this.admin, this.orders.get()::addFault, times);
	}

	/**
	 * Puts the emulator's clock ahead of the machine's, so that its tokens expire
	 * elsewhere too early or too late.
	 * @param ahead how far; negative for behind
	 */
	public void setClockAhead(Duration ahead) {
		this.orders.get().requireEmulatorAlone("sets the clock");
		this.orders.get().setClock();
		this.admin.put("clock", Map.of("ahead", ahead.toString()));
	}

	/**
	 * Signs with the next key from now on; the old one stays published for a while.
	 */
	public void rollKeysOver() {
		this.orders.get().requireEmulatorAlone("rolls the keys over");
		this.admin.post("keys", Map.of());
	}

	/**
	 * Lets every person come as if for the first time: no lock-out, no session, and no
	 * consent but those of the registrations.
	 */
	public void reset() {
		this.orders.get().requireEmulatorAlone("resets");
		this.admin.post("reset", Map.of());
	}

	/**
	 * What applications have sent since this test began, at most the last fifty requests.
	 * Where tests run in parallel, those of other tests are among them.
	 * @return the newest first
	 */
	public SentRequests requests() {
		return new SentRequests("requests", this.orders.get().newOnes(allRequests()));
	}

	private List<SentRequest> allRequests() {
		List<?> entries = (List<?>) JsonReader.read(this.admin.get("requests"));
		return entries.stream().map((entry) -> SentRequest.of((Map<?, ?>) entry)).toList();
	}

	/**
	 * Takes back the faults that this test ordered, and sets the clock right if this test
	 * set it, as happens after every test.
	 */
	public void repair() {
		this.orders.get().takeBack(this.admin);
	}

	void begin(boolean shared) {
		this.orders.set(new OrdersOfTest(shared, allRequests()));
	}

	OrdersOfTest orders() {
		return this.orders.get();
	}

	void continueWith(OrdersOfTest orders) {
		this.orders.set(orders);
	}

}
