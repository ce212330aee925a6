package com.example.identityemulator.junit;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.SSLContext;

/**
 * A running identity emulator, from the point of view of a test.
 */
public final class Emulator {

	private final Addresses addresses;

	private final AdminClient admin;

	Emulator(Addresses addresses) {
		this.addresses = addresses;
		this.admin = new AdminClient(addresses.admin());
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
		return new FaultOrder(this.admin, times);
	}

	/**
	 * Puts the emulator's clock ahead of the machine's, so that its tokens expire
	 * elsewhere too early or too late.
	 * @param ahead how far; negative for behind
	 */
	public void setClockAhead(Duration ahead) {
		this.admin.put("clock", Map.of("ahead", ahead.toString()));
	}

	/**
	 * Signs with the next key from now on; the old one stays published for a while.
	 */
	public void rollKeysOver() {
		this.admin.post("keys", Map.of());
	}

	/**
	 * Forgets every fault and sets the clock right, as happens after every test.
	 */
	public void repair() {
		this.admin.delete("faults");
		setClockAhead(Duration.ZERO);
	}

	/**
	 * Where it listens.
	 *
	 * @param https null if it does not
	 * @param certificate null without https
	 */
	record Addresses(String http, String https, String admin, Path certificate) {

	}

}
