package com.example.identityemulator.graph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is registered into Microsoft Graph's objects.
 */
final class GraphObjects {

	/** What User.ReadBasic.All shows of a person. */
	static final Set<String> BASIC_PROFILE = Set.of("id", "displayName", "givenName", "surname", "mail",
			"userPrincipalName");

	/** What User.Read shows of a tenant. */
	static final Set<String> BASIC_ORGANIZATION = Set.of("id", "displayName", "verifiedDomains");

	/** What may be known of an object that one may not read. */
	static final Set<String> ID = Set.of("id");

	private static final List<String> USUAL_OF_USER = List.of("businessPhones", "displayName", "givenName", "jobTitle",
			"mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName", "id");

	private static final List<String> USUAL_OF_GROUP = List.of("id", "deletedDateTime", "classification",
			"createdDateTime", "description", "displayName", "expirationDateTime", "groupTypes", "isAssignableToRole",
			"mail", "mailEnabled", "mailNickname", "membershipRule", "membershipRuleProcessingState",
			"onPremisesDomainName", "onPremisesLastSyncDateTime", "onPremisesNetBiosName", "onPremisesSamAccountName",
			"onPremisesSecurityIdentifier", "onPremisesSyncEnabled", "preferredDataLocation", "preferredLanguage",
			"proxyAddresses", "renewedDateTime", "resourceBehaviorOptions", "resourceProvisioningOptions",
			"securityEnabled", "securityIdentifier", "theme", "visibility", "onPremisesProvisioningErrors");

	private static final List<String> LISTS_OF_GROUP = List.of("groupTypes", "proxyAddresses",
			"resourceBehaviorOptions", "resourceProvisioningOptions", "onPremisesProvisioningErrors");

	private static final List<String> USUAL_OF_ORGANIZATION = List.of("id", "deletedDateTime", "businessPhones", "city",
			"country", "countryLetterCode", "createdDateTime", "defaultUsageLocation", "displayName",
			"isMultipleDataLocationsForServicesEnabled", "marketingNotificationEmails", "onPremisesLastSyncDateTime",
			"onPremisesSyncEnabled", "partnerTenantType", "postalCode", "preferredLanguage",
			"securityComplianceNotificationMails", "securityComplianceNotificationPhones", "state", "street",
			"technicalNotificationMails", "tenantType", "directorySizeQuota", "assignedPlans", "privacyProfile",
			"provisionedPlans", "verifiedDomains");

	private static final List<String> LISTS_OF_ORGANIZATION = List.of("businessPhones", "marketingNotificationEmails",
			"securityComplianceNotificationMails", "securityComplianceNotificationPhones", "technicalNotificationMails",
			"assignedPlans", "provisionedPlans");

	/** What else Graph's user has; what the registrations do not say is null. */
	private static final String OTHER_OF_USER = "aboutMe ageGroup assignedLicenses city companyName country "
			+ "createdDateTime creationType deletedDateTime department employeeHireDate employeeId employeeType "
			+ "externalUserState faxNumber identities imAddresses lastPasswordChangeDateTime mailNickname "
			+ "onPremisesDistinguishedName onPremisesDomainName onPremisesExtensionAttributes onPremisesImmutableId "
			+ "onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled "
			+ "onPremisesUserPrincipalName otherMails passwordPolicies postalCode proxyAddresses securityIdentifier "
			+ "state streetAddress usageLocation";

	private GraphObjects() {
	}

	static GraphObject of(User user) {
		Map<String, @Nullable Object> properties = nulls(USUAL_OF_USER);
		Arrays.stream(OTHER_OF_USER.split(" ")).forEach((name) -> properties.put(name, null));
		properties.put("businessPhones", List.of());
		properties.putAll(user.furtherProperties());
		properties.put("id", user.id().toString());
		properties.put("displayName", user.displayName());
		properties.put("givenName", user.givenName());
		properties.put("surname", user.surname());
		properties.put("mail", user.mail());
		properties.put("userPrincipalName", user.userPrincipalName());
		properties.put("preferredLanguage", user.preferredLanguage());
		properties.put("accountEnabled", user.accountEnabled());
		properties.put("userType", user.isGuest() ? "Guest" : "Member");
		return new GraphObject("microsoft.graph.user", USUAL_OF_USER, properties);
	}

	static GraphObject of(Group group) {
		Map<String, @Nullable Object> properties = nulls(USUAL_OF_GROUP);
		LISTS_OF_GROUP.forEach((name) -> properties.put(name, List.of()));
		properties.put("id", group.id().toString());
		properties.put("displayName", group.displayName());
		properties.put("mailEnabled", !group.securityEnabled());
		properties.put("securityEnabled", group.securityEnabled());
		return new GraphObject("microsoft.graph.group", USUAL_OF_GROUP, properties);
	}

	/**
	 * The one role of the directory that the emulator knows.
	 */
	static GraphObject administratorsOf(Tenant tenant) {
		List<String> usual = List.of("id", "deletedDateTime", "description", "displayName", "roleTemplateId");
		Map<String, @Nullable Object> properties = nulls(usual);
		properties.put("id", DirectoryRole.objectId(tenant));
		properties.put("displayName", "Global Administrator");
		properties.put("roleTemplateId", Directory.GLOBAL_ADMINISTRATOR);
		return new GraphObject("microsoft.graph.directoryRole", usual, properties);
	}

	static GraphObject of(Tenant tenant) {
		Map<String, @Nullable Object> properties = nulls(USUAL_OF_ORGANIZATION);
		LISTS_OF_ORGANIZATION.forEach((name) -> properties.put(name, List.of()));
		properties.put("id", tenant.id().toString());
		properties.put("displayName", tenant.displayName());
		properties.put("tenantType", "AAD");
		List<Map<String, Object>> domains = tenant.verifiedDomains()
			.stream()
			.map((name) -> Map.<String, Object>of("name", name, "type", "Managed", "capabilities", "Email", "isInitial",
					name.endsWith(".onmicrosoft.com"), "isDefault", name.equals(tenant.verifiedDomains().get(0))))
			.toList();
		properties.put("verifiedDomains", domains);
		return new GraphObject("microsoft.graph.organization", USUAL_OF_ORGANIZATION, properties);
	}

	private static Map<String, @Nullable Object> nulls(List<String> names) {
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		names.forEach((name) -> properties.put(name, null));
		return properties;
	}

}
