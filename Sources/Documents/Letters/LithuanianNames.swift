/// Names of states in Lithuanian, by ISO 3166-1 alpha-2 (EL for Greece as the Union writes it).
enum LithuanianNames {
  static let states: [String: String] = [
    "AL": "Albanija", "AT": "Austrija", "BA": "Bosnija ir Hercegovina", "BE": "Belgija",
    "BG": "Bulgarija", "BY": "Baltarusija", "CH": "Šveicarija", "CY": "Kipras", "CZ": "Čekija",
    "DE": "Vokietija", "DK": "Danija", "EE": "Estija", "EL": "Graikija", "ES": "Ispanija",
    "FI": "Suomija", "FR": "Prancūzija", "GB": "Jungtinė Karalystė", "GE": "Sakartvelas",
    "GR": "Graikija", "HR": "Kroatija", "HU": "Vengrija", "IE": "Airija", "IS": "Islandija",
    "IT": "Italija", "LI": "Lichtenšteinas", "LT": "Lietuva", "LU": "Liuksemburgas",
    "LV": "Latvija", "MD": "Moldova", "ME": "Juodkalnija", "MK": "Šiaurės Makedonija",
    "MT": "Malta", "NL": "Nyderlandai", "NO": "Norvegija", "PL": "Lenkija",
    "PT": "Portugalija", "RO": "Rumunija", "RS": "Serbija", "SE": "Švedija", "SI": "Slovėnija",
    "SK": "Slovakija", "TR": "Turkija", "UA": "Ukraina", "US": "Jungtinės Amerikos Valstijos",
  ]
}
