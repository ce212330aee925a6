package com.example.identityemulator.token.client;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.state.ExpiringEntries;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Fetches the keys of other issuers: only of those that a registration names, and not
 * longer or more than a moment's patience allows.
 */
@Component
class IssuerKeys {

	private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

	private static final int FETCH_TIMEOUT_MILLIS = 3000;

	private static final int MAX_DOCUMENT_BYTES = 100_000;

	private final ResourceRetriever retriever = new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS,
			MAX_DOCUMENT_BYTES);

	private final ExpiringEntries<JWKSet> known;

	IssuerKeys(Clock clock) {
		this.known = new ExpiringEntries<>(clock, Duration.ofMinutes(1));
	}

	JWKSet of(String issuer) {
		return this.known.find(issuer).orElseGet(() -> {
			JWKSet fetched = fetch(issuer);
			this.known.addOnce(issuer, fetched);
			return fetched;
		});
	}

	private JWKSet fetch(String issuer) {
		try {
			String metadata = get(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
			String keys = JSONObjectUtils.getString(JSONObjectUtils.parse(metadata), "jwks_uri");
			if (keys == null) {
				throw new AadstsException(AadstsError.FEDERATED_ISSUER_SILENT, "its metadata has no jwks_uri");
			}
			return JWKSet.parse(get(keys));
		}
		catch (IOException | ParseException | IllegalArgumentException ex) {
			log.warn("The keys of {} cannot be read: {}", issuer, ex.getMessage());
			throw new AadstsException(AadstsError.FEDERATED_ISSUER_SILENT, "the keys of " + issuer + " cannot be read");
		}
	}

	private String get(String address) throws IOException {
		URI uri = URI.create(address);
		if (!String.valueOf(uri.getScheme()).matches("https?")) {
			throw new MalformedURLException("neither http nor https: " + address);
		}
		return this.retriever.retrieveResource(uri.toURL()).getContent();
	}

}
