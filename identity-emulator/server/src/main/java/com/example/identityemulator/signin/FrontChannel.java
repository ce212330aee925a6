package com.example.identityemulator.signin;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.web.PageTexts;
import com.nimbusds.oauth2.sdk.id.State;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * The addresses by which applications learn that a person has signed out.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout">Front-Channel
 * Logout, 3</a>
 */
@Component
class FrontChannel {

	private static final int TIMEOUT_MILLIS = 3000;

	private final PublicAddresses addresses;

	private final PageTexts texts;

	FrontChannel(PublicAddresses addresses, PageTexts texts) {
		this.addresses = addresses;
		this.texts = texts;
	}

	/**
	 * What the browser calls, in frames, when these accounts sign out.
	 */
	List<Call> calls(List<AccountSession> leaving) {
		return leaving.stream()
			.flatMap((account) -> account.told()
				.stream()
				.map((told) -> new Call(told.application(),
						address(told.application(), told.tenant(), account.sid()).orElse(null))))
			.toList();
	}

	/**
	 * What the address answers to a session that does not exist. A browser does not tell
	 * what came into a frame, so the page asks here too; with the true sid this would
	 * hide that a browser was kept from calling.
	 * @return the status, or why there is none
	 */
	String answerToNobody(AppRegistration app, Tenant tenant) {
		Optional<String> address = address(app, tenant, new State().getValue());
		return address.isPresent() ? ask(URI.create(address.get())) : this.texts.text("signed-out.none");
	}

	private String ask(URI address) {
		try {
			HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
			connection.setConnectTimeout(TIMEOUT_MILLIS);
			connection.setReadTimeout(TIMEOUT_MILLIS);
			connection.setInstanceFollowRedirects(false);
			int status = connection.getResponseCode();
			connection.disconnect();
			return this.texts.text("signed-out.answers", String.valueOf(status));
		}
		catch (SSLException ex) {
			return this.texts.text("signed-out.untrusted");
		}
		catch (IOException | ClassCastException ex) {
			return this.texts.text("signed-out.no-answer");
		}
	}

	private Optional<String> address(AppRegistration app, Tenant tenant, String sid) {
		return app.logoutUrl().map((url) -> {
			String address = url + (url.contains("?") ? "&" : "?") + "sid=" + sid;
			String issuer = this.addresses.issuerOf(tenant.id().toString());
			return (app.isToldTheIssuer()) ? address + "&iss=" + UriUtils.encode(issuer, StandardCharsets.UTF_8)
					: address;
		});
	}

	/**
	 * One application to tell.
	 *
	 * @param address null if it registered none
	 */
	record Call(AppRegistration application, @Nullable String address) {

		String origin() {
			return this.address.replaceFirst("^(https?://[^/]+).*", "$1");
		}

	}

}
