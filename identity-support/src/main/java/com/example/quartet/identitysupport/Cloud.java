package com.example.quartet.identitysupport;

import java.util.Arrays;
import java.util.Locale;

/**
 * A cloud of Microsoft: each has an identity provider and a Microsoft Graph of its own,
 * and version 1.0 tokens bear the name of that provider's predecessor.
 *
 * @see <a href="https://learn.microsoft.com/graph/deployments">National clouds</a>
 */
public enum Cloud {

	PUBLIC("https://login.microsoftonline.com", "https://sts.windows.net", "https://graph.microsoft.com"),

	US_GOVERNMENT("https://login.microsoftonline.us", "https://sts.windows.net", "https://graph.microsoft.us"),

	US_DEFENSE("https://login.microsoftonline.us", "https://sts.windows.net", "https://dod-graph.microsoft.us"),

	CHINA("https://login.partner.microsoftonline.cn", "https://sts.chinacloudapi.cn",
			"https://microsoftgraph.chinacloudapi.cn");

	private final String authority;

	private final String issuerOfVersion1;

	private final String graph;

	Cloud(String authority, String issuerOfVersion1, String graph) {
		this.authority = authority;
		this.issuerOfVersion1 = issuerOfVersion1;
		this.graph = graph;
	}

	/**
	 * The identity provider, for {@code IDENTITY_AUTHORITY}; version 2.0 tokens name it
	 * as their issuer.
	 */
	public String authority() {
		return this.authority;
	}

	/**
	 * Microsoft Graph, without a version.
	 */
	public String graph() {
		return this.graph;
	}

	/**
	 * Whether applications may let personal accounts in: national clouds have none.
	 */
	public boolean hasPersonalAccounts() {
		return this == PUBLIC;
	}

	/**
	 * What stands before the tenant in the issuer of a version 1.0 token.
	 * @param authority the identity provider
	 * @return the emulator's own way, if it is none of Microsoft's
	 */
	public static String issuerOfVersion1(String authority) {
		return Arrays.stream(values())
			.filter((cloud) -> cloud.authority.equals(authority))
			.map((cloud) -> cloud.issuerOfVersion1)
			.findFirst()
			.orElse(authority + "/sts");
	}

	/**
	 * Microsoft Graph beside an identity provider.
	 * @param authority the identity provider
	 * @param otherwise where it is, if the provider is none of Microsoft's
	 * @return that of the government where two clouds share a provider
	 */
	public static String graph(String authority, String otherwise) {
		return Arrays.stream(values())
			.filter((cloud) -> cloud.authority.equals(authority))
			.map(Cloud::graph)
			.findFirst()
			.orElse(otherwise);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
