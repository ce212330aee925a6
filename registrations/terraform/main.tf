# The applications of ../applications in a tenant of your own, by Terraform instead of ./run register:
# the same files, so there is still one source of truth.

terraform {
  required_version = ">= 1.5"
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
  }
}

variable "environment" {
  description = "The cloud: public, usgovernmentl4, usgovernmentl5 or china"
  type        = string
  default     = "public"
}

variable "applications" {
  description = "Which files to register"
  type        = set(string)
  default = [
    # region daemon
    "daemon-client",
    # endregion
    # region downstream
    "downstream-api",
    # endregion
    # region web-app
    "single-page",
    "web-app",
    # endregion
    "todo-api",
  ]
}

variable "certificates" {
  description = "A PEM file with the certificate (never the key) of each application that has to prove who it is"
  type        = map(string)
  default     = {}
}

provider "azuread" {
  environment = var.environment
}

data "azuread_client_config" "current" {}

data "azuread_service_principal" "graph" {
  client_id = "00000003-0000-0000-c000-000000000000"
}

locals {
  files     = { for name in var.applications : name => jsondecode(file(format("%s/../applications/%s.json", path.module, name))) }
  directory = jsondecode(file(format("%s/../directory.json", path.module)))

  authority = {
    public         = "https://login.microsoftonline.com"
    usgovernmentl4 = "https://login.microsoftonline.us"
    usgovernmentl5 = "https://login.microsoftonline.us"
    china          = "https://login.partner.microsoftonline.cn"
  }

  # the files' application ids, and the names that they stand for
  name_of = { for name, file in local.files : file.appId => name }

  # what one application asks of another, by "client/api"
  pairs = [for pair in setproduct(var.applications, var.applications) : join("/", pair)]
  required = { for pair in local.pairs : pair => one([
    for access in try(local.files[split("/", pair)[0]].requiredResourceAccess, []) : access.resourceAccess if access.resourceAppId == local.files[split("/", pair)[1]].appId
  ]) }
  scopes = { for pair, accesses in local.required : pair => [for access in accesses : access.id if access.type == "Scope"] if accesses != null }
  roles  = { for pair, accesses in local.required : pair => [for access in accesses : access.id if access.type == "Role"] if accesses != null }

  known_clients = { for name, file in local.files : name => [
    for client in try(file.api.knownClientApplications, []) : local.name_of[client] if contains(keys(local.name_of), client)
  ] }

  pre_authorized = { for pair in local.pairs : pair => one([
    for client in try(local.files[split("/", pair)[1]].api.preAuthorizedApplications, []) : client.delegatedPermissionIds if client.appId == local.files[split("/", pair)[0]].appId
  ]) }

  role_assignments = {
    for assignment in local.directory.appRoleAssignments : join("/", [assignment.principalId, assignment.appRoleId]) => assignment
    if contains(keys(local.name_of), assignment.resourceId)
    && (assignment.principalType == "User" || contains(keys(local.name_of), assignment.principalId))
  }

  all_scopes  = flatten([for file in values(local.files) : try(file.api.oauth2PermissionScopes, [])])
  scope_names = { for scope in local.all_scopes : scope.id => scope.value }

  # what acts for people asks Graph for a refresh token, and for the person too unless it is an API, which nobody signs in to
  graph_scopes = { for name in toset([for pair, scopes in local.scopes : split("/", pair)[0] if length(scopes) > 0]) :
    name => concat(length(try(local.files[name].identifierUris, [])) == 0 ? ["openid", "profile"] : [], ["offline_access"])
  }
}

# One registration comes first, bare; what refers to another one follows in resources of its own.
resource "azuread_application" "quartet" {
  for_each = local.files

  display_name                   = each.value.displayName
  sign_in_audience               = var.environment == "public" ? each.value.signInAudience : "AzureADMultipleOrgs"
  fallback_public_client_enabled = try(each.value.isFallbackPublicClient, false)
  tags                           = ["quartet.terraform:${each.key}"] # not what register --remove looks for
  group_membership_claims        = try(toset(split(",", replace(each.value.groupMembershipClaims, " ", ""))), [])

  api {
    requested_access_token_version = try(each.value.api.requestedAccessTokenVersion, 1)

    dynamic "oauth2_permission_scope" {
      for_each = try(each.value.api.oauth2PermissionScopes, [])
      content {
        id                         = oauth2_permission_scope.value.id
        value                      = oauth2_permission_scope.value.value
        type                       = oauth2_permission_scope.value.type
        enabled                    = oauth2_permission_scope.value.isEnabled
        admin_consent_display_name = oauth2_permission_scope.value.adminConsentDisplayName
        admin_consent_description  = oauth2_permission_scope.value.adminConsentDescription
        user_consent_display_name  = oauth2_permission_scope.value.userConsentDisplayName
        user_consent_description   = oauth2_permission_scope.value.userConsentDescription
      }
    }
  }

  dynamic "app_role" {
    for_each = try(each.value.appRoles, [])
    content {
      id                   = app_role.value.id
      value                = app_role.value.value
      display_name         = app_role.value.displayName
      description          = app_role.value.description
      allowed_member_types = app_role.value.allowedMemberTypes
      enabled              = app_role.value.isEnabled
    }
  }

  dynamic "web" {
    for_each = try([each.value.web], [])
    content {
      redirect_uris = web.value.redirectUris
      logout_url    = try(web.value.logoutUrl, null)

      implicit_grant {
        id_token_issuance_enabled     = try(web.value.implicitGrantSettings.enableIdTokenIssuance, false)
        access_token_issuance_enabled = try(web.value.implicitGrantSettings.enableAccessTokenIssuance, false)
      }
    }
  }

  dynamic "single_page_application" {
    for_each = try([each.value.spa], [])
    content {
      redirect_uris = single_page_application.value.redirectUris
    }
  }

  dynamic "public_client" {
    for_each = try([each.value.publicClient], [])
    content {
      redirect_uris = public_client.value.redirectUris
    }
  }

  dynamic "optional_claims" {
    for_each = try([each.value.optionalClaims], [])
    content {
      dynamic "id_token" {
        for_each = try(optional_claims.value.idToken, [])
        content {
          name = id_token.value.name
        }
      }

      dynamic "access_token" {
        for_each = try(optional_claims.value.accessToken, [])
        content {
          name = access_token.value.name
        }
      }
    }
  }

  lifecycle {
    # the resources below have these
    ignore_changes = [identifier_uris, required_resource_access, api[0].known_client_applications]
  }
}

resource "azuread_application_identifier_uri" "quartet" {
  for_each = { for name, file in local.files : name => file if length(try(file.identifierUris, [])) > 0 }

  application_id = azuread_application.quartet[each.key].id
  identifier_uri = "api://${azuread_application.quartet[each.key].client_id}"
}

resource "azuread_application_api_access" "quartet" {
  for_each = local.scopes

  application_id = azuread_application.quartet[split("/", each.key)[0]].id
  api_client_id  = azuread_application.quartet[split("/", each.key)[1]].client_id
  scope_ids      = each.value
  role_ids       = local.roles[each.key]
}

resource "azuread_application_known_clients" "quartet" {
  for_each = { for name, clients in local.known_clients : name => clients if length(clients) > 0 }

  application_id   = azuread_application.quartet[each.key].id
  known_client_ids = [for client in each.value : azuread_application.quartet[client].client_id]
}

resource "azuread_application_pre_authorized" "quartet" {
  for_each = { for pair, scopes in local.pre_authorized : pair => scopes if scopes != null }

  application_id       = azuread_application.quartet[split("/", each.key)[1]].id
  authorized_client_id = azuread_application.quartet[split("/", each.key)[0]].client_id
  permission_ids       = each.value
}

resource "azuread_application_certificate" "quartet" {
  for_each = var.certificates

  application_id = azuread_application.quartet[each.key].id
  type           = "AsymmetricX509Cert"
  value          = file(each.value)
}

resource "azuread_service_principal" "quartet" {
  for_each = local.files

  client_id                    = azuread_application.quartet[each.key].client_id
  app_role_assignment_required = try(each.value.appRoleAssignmentRequired, false)
  tags                         = ["quartet.terraform:${each.key}", "WindowsAzureActiveDirectoryIntegratedApp"]
}

# The permissions of applications by themselves; the person who applies this gets the roles that the directory file gives to its people.
resource "azuread_app_role_assignment" "quartet" {
  for_each = local.role_assignments

  app_role_id         = each.value.appRoleId
  principal_object_id = each.value.principalType == "User" ? data.azuread_client_config.current.object_id : azuread_service_principal.quartet[local.name_of[each.value.principalId]].object_id
  resource_object_id  = azuread_service_principal.quartet[local.name_of[each.value.resourceId]].object_id
}

# The administrator's consent for everyone.
resource "azuread_service_principal_delegated_permission_grant" "apis" {
  for_each = { for pair, scopes in local.scopes : pair => scopes if length(scopes) > 0 }

  service_principal_object_id          = azuread_service_principal.quartet[split("/", each.key)[0]].object_id
  resource_service_principal_object_id = azuread_service_principal.quartet[split("/", each.key)[1]].object_id
  claim_values                         = [for id in each.value : local.scope_names[id]]
}

resource "azuread_service_principal_delegated_permission_grant" "graph" {
  for_each = local.graph_scopes

  service_principal_object_id          = azuread_service_principal.quartet[each.key].object_id
  resource_service_principal_object_id = data.azuread_service_principal.graph.object_id
  claim_values                         = each.value
}

# What ./run --env reads: terraform output -raw environment > .env.entra, and add the ..._CERTIFICATE lines.
output "environment" {
  value = join("", concat(
    ["IDENTITY_AUTHORITY=${local.authority[var.environment]}\n"],
    var.environment == "usgovernmentl5" ? ["GRAPH_URL=https://dod-graph.microsoft.us\n"] : [],
    ["IDENTITY_TENANT=${data.azuread_client_config.current.tenant_id}\n"],
    ["IDENTITY_ALLOWED_TENANTS=${data.azuread_client_config.current.tenant_id}\n"],
    [for name, file in local.files : "${upper(replace(trimsuffix(name, "-client"), "-", "_"))}_CLIENT_ID=${azuread_application.quartet[name].client_id}\n"],
  ))
}
