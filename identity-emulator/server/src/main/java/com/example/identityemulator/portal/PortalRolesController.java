package com.example.identityemulator.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.AppRole;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.directory.RoleAssignment;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Assigns roles to people, groups and applications.
 */
@Controller
@RequestMapping(PortalRolesController.PATH)
class PortalRolesController {

	static final String PATH = PortalPages.PATH + "/roles";

	private static final String KIND = "appRoleAssignments";

	private final Registrations registrations;

	private final RoleAssignments assignments;

	private final Directory directory;

	private final PortalPages pages;

	PortalRolesController(Registrations registrations, RoleAssignments assignments, Directory directory,
			PortalPages pages) {
		this.registrations = registrations;
		this.assignments = assignments;
		this.directory = directory;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "q", defaultValue = "") String query,
			@RequestParam(name = "page", defaultValue = "1") int page) {
		List<Listing.Row> rows = this.assignments.all().stream().map(this::row).toList();
		return this.pages.form("portal-roles", "roles",
				Map.of("listing", Listing.of(rows, query, page), "apis", apis()));
	}

	@PostMapping
	ModelAndView assign(@RequestParam(name = "principal", defaultValue = "") String principal,
			@RequestParam("role") String role, @RequestParam("tenant") UUID tenant) {
		try {
			String[] ids = (role + "/").split("/");
			RoleAssignment assignment = Principal.named(principal, this.directory)
				.assigned(tenant, UUID.fromString(ids[0]), UUID.fromString(ids[ids.length - 1]));
			this.registrations.add(KIND, JsonMapper.shared().valueToTree(assignment));
		}
		catch (IllegalArgumentException ex) {
			return this.pages.refused(list("", 1), ex);
		}
		return new ModelAndView("redirect:" + PATH);
	}

	@PostMapping("remove")
	String remove(@RequestParam("id") UUID id) {
		this.assignments.all().stream().filter((known) -> known.id().equals(id)).findFirst().ifPresent((known) -> {
			this.assignments.withdraw(known);
			this.registrations.of(KIND)
				.entrySet()
				.stream()
				.filter((
						entry) -> JsonMapper.shared().treeToValue(entry.getValue(), RoleAssignment.class).equals(known))
				.forEach((entry) -> this.registrations.remove(KIND + "/" + entry.getKey()));
		});
		return "redirect:" + PATH;
	}

	/**
	 * A team's own first, the platform's with its hundreds of roles last.
	 */
	private List<AppRegistration> apis() {
		return this.directory.applications()
			.stream()
			.filter((api) -> !api.appRoles().isEmpty())
			.sorted(Comparator.comparingInt((api) -> api.appRoles().size()))
			.toList();
	}

	private Listing.Row row(RoleAssignment assignment) {
		AppRegistration api = this.directory.application(assignment.resourceId());
		String role = api.role(assignment.appRoleId()).map(AppRole::value).orElse("");
		String who = this.directory.user(assignment.principalId())
			.map(User::userName)
			.or(() -> this.directory.group(assignment.principalId()).map(Group::displayName))
			.or(() -> this.directory.application(assignment.principalId().toString()).map(AppRegistration::displayName))
			.orElse("");
		String tenant = this.directory.tenant(assignment.tenantId().toString()).map(Tenant::displayName).orElse("");
		return new Listing.Row(assignment.id().toString(), who, role + " of " + api.displayName() + " · " + tenant,
				List.of(assignment.principalType()));
	}

}
