/** ICD-O-3 topography C00 to C39; form as in `PATIENT_CODES`. "NOS" is not otherwise specified; code 8 of a group is an overlapping lesion. */
export const PRIMARY_SITES_C00_C39 = `
# primarySite
C000 Upper lip, external
C001 Lower lip, external
C002 Lip, external, NOS
C003 Upper lip, mucosa
C004 Lower lip, mucosa
C005 Lip, mucosa, NOS
C006 Lip, commissure
C008 Lip, overlapping
C009 Lip, NOS
C019 Tongue, base
C020 Tongue, dorsal surface
C021 Tongue, border or tip
C022 Tongue, ventral surface
C023 Tongue, anterior two thirds, NOS
C024 Lingual tonsil
C028 Tongue, overlapping
C029 Tongue, NOS
C030 Gum, upper
C031 Gum, lower
C039 Gum, NOS
C040 Floor of mouth, anterior
C041 Floor of mouth, lateral
C048 Floor of mouth, overlapping
C049 Floor of mouth, NOS
C050 Hard palate
C051 Soft palate, NOS
C052 Uvula
C058 Palate, overlapping
C059 Palate, NOS
C060 Cheek mucosa
C061 Mouth, vestibule
C062 Retromolar area
C068 Mouth, other parts, overlapping
C069 Mouth, NOS
C079 Parotid gland
C080 Submandibular gland
C081 Sublingual gland
C088 Major salivary glands, overlapping
C089 Major salivary gland, NOS
C090 Tonsillar fossa
C091 Tonsillar pillar
C098 Tonsil, overlapping
C099 Tonsil, NOS
C100 Vallecula
C101 Epiglottis, anterior surface
C102 Oropharynx, lateral wall
C103 Oropharynx, posterior wall
C104 Branchial cleft
C108 Oropharynx, overlapping
C109 Oropharynx, NOS
C110 Nasopharynx, superior wall
C111 Nasopharynx, posterior wall
C112 Nasopharynx, lateral wall
C113 Nasopharynx, anterior wall
C118 Nasopharynx, overlapping
C119 Nasopharynx, NOS
C129 Pyriform sinus
C130 Postcricoid region
C131 Aryepiglottic fold, hypopharyngeal side
C132 Hypopharynx, posterior wall
C138 Hypopharynx, overlapping
C139 Hypopharynx, NOS
C140 Pharynx, NOS
C142 Waldeyer ring
C148 Lip, mouth and pharynx, overlapping
C150 Esophagus, cervical
C151 Esophagus, thoracic
C152 Esophagus, abdominal
C153 Esophagus, upper third
C154 Esophagus, middle third
C155 Esophagus, lower third
C158 Esophagus, overlapping
C159 Esophagus, NOS
C160 Stomach, cardia and esophagogastric junction
C161 Stomach, fundus
C162 Stomach, body
C163 Stomach, antrum
C164 Stomach, pylorus
C165 Stomach, lesser curvature, NOS
C166 Stomach, greater curvature, NOS
C168 Stomach, overlapping
C169 Stomach, NOS
C170 Duodenum
C171 Jejunum
C172 Ileum
C173 Meckel diverticulum
C178 Small intestine, overlapping
C179 Small intestine, NOS
C180 Cecum
C181 Appendix
C182 Colon, ascending
C183 Colon, hepatic flexure
C184 Colon, transverse
C185 Colon, splenic flexure
C186 Colon, descending
C187 Colon, sigmoid
C188 Colon, overlapping
C189 Colon, NOS
C199 Rectosigmoid junction
C209 Rectum, NOS
C210 Anus, NOS
C211 Anal canal
C212 Cloacogenic zone
C218 Rectum, anus and anal canal, overlapping
C220 Liver
C221 Intrahepatic bile duct
C239 Gallbladder
C240 Extrahepatic bile duct
C241 Ampulla of Vater
C248 Biliary tract, overlapping
C249 Biliary tract, NOS
C250 Pancreas, head
C251 Pancreas, body
C252 Pancreas, tail
C253 Pancreatic duct
C254 Pancreas, islet cells
C257 Pancreas, other specified part
C258 Pancreas, overlapping
C259 Pancreas, NOS
C260 Intestinal tract, NOS
C268 Digestive system, overlapping
C269 Gastrointestinal tract, NOS
C300 Nasal cavity
C301 Middle ear
C310 Maxillary sinus
C311 Ethmoid sinus
C312 Frontal sinus
C313 Sphenoid sinus
C318 Accessory sinuses, overlapping
C319 Accessory sinus, NOS
C320 Larynx, glottis
C321 Larynx, supraglottis
C322 Larynx, subglottis
C323 Laryngeal cartilage
C328 Larynx, overlapping
C329 Larynx, NOS
C339 Trachea
C340 Main bronchus
C341 Lung, upper lobe
C342 Lung, middle lobe
C343 Lung, lower lobe
C348 Lung, overlapping
C349 Lung, NOS
C379 Thymus
C380 Heart
C381 Anterior mediastinum
C382 Posterior mediastinum
C383 Mediastinum, NOS
C384 Pleura, NOS
C388 Heart, mediastinum and pleura, overlapping
C390 Upper respiratory tract, NOS
C398 Respiratory system and chest, overlapping
C399 Respiratory tract, NOS
`;
